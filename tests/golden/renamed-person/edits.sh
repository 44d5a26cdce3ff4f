# An editor gives a person's page another title: every article and index calls the person so.
sed -i 's/^title: Karin Lindeqvist$/title: Karin Lindqvist/' people/karin-lindeqvist.md
