# An editor says who a person is elsewhere: the page links there.
sed -i 's|^title: Thomas Oakhurst$|title: Thomas Oakhurst\nsame_as:\n  - https://example.org/bakers/oakhurst|' people/thomas-oakhurst.md
