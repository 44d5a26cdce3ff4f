"""One person from many forms, across articles and languages: by keys and context, never by one threshold."""

from generator.join.people.identify import identify

__all__ = ["identify"]
