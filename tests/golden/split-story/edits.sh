# An editor takes an article out of its story: the story of one article goes.
sed -i '/^story: /d' articles/nattfergen-*.md
