# An editor moves an article: links follow, and the old address says where it is now.
mv articles/village-bakery-*.md articles/rye-bread.md
