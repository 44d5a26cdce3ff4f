# An editor takes a person out of an article: the person's page goes without it, and links to them become text.
sed -i '/^  - Thomas Oakhurst$/d' articles/village-bakery-*.md
