# An editor moves an article: links follow, also the one that a person wrote, and the old address says where it is now.
sed -i 's/^"We have waited/Bread came from [the village](village-bakery-wins-prize-for-its-rye-bread.md).\n\n&/' articles/night-ferry-*.md
mv articles/village-bakery-*.md articles/rye-bread.md
