# An editor says that one page's person is another's: the articles move, and the page says where to look.
sed -i 's/^title: Thomas Oakhurst$/title: Thomas Oakhurst\nmerged_into: ingrid-holmdal/' people/thomas-oakhurst.md
