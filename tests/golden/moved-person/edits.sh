# An editor moves a person's page into a folder of its own: every link follows, and the old address leads there.
mkdir people/ministers
mv people/karin-lindeqvist.md people/ministers/
