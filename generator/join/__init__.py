"""join: what all articles say, brought together.

copies: one article twice. people: one person from many names. stories: one event that several articles tell of.
sketch: all of this that one article says by itself, drawn where it is read.
"""
