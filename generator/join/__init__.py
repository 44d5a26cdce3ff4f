"""join: what all articles say, brought together.

copies: one article twice. people: one person from many names. stories: one event that several articles tell of, by
- traits, what an article is recognised by: spelling of its words (common ones tell little), figures, weekdays; kept as
  marks, a family of them at a time;
- nearness, the rare traits that two share; days between them, accord of what they say;
- standing, the stories of the last build.
dates: what a story says of an article without one. sketch: all of this that one article says by itself, drawn where it
is read.
"""
