# An editor adds a person whom nobody found: a page is made for them.
sed -i 's/^  - Thomas Oakhurst$/  - Thomas Oakhurst\n  - Martha Oakhurst/' articles/village-bakery-*.md
