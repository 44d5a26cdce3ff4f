# An editor deletes a person's page: it stays deleted, out of every index, and links to it become text.
rm people/thomas-oakhurst.md
