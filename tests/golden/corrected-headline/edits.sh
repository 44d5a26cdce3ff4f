# An editor corrects a headline: the article's page, the indexes and every link take it.
sed -i 's/^title: Village bakery wins prize.*/title: Bakery in Lower Whitcombe wins county prize/' articles/village-bakery-*.md
