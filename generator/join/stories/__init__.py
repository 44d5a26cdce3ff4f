"""One event that several articles tell of, in whatever language: by rare things that they share.

traits, what an article is recognised by (spelling of its words; common: which of them tell little; figures, weekdays;
marks: how all are kept) -> nearness, the rare traits that two share (family: those of one kind; days between the two;
accord of what they say) -> linkage, by which the nearest join -> group, which makes stories of them (standing: those of
the last build stay). dates: what a story says of an article without one.
"""

from generator.join.stories.group import group

__all__ = ["group"]
