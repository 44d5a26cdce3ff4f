"""Turns a folder of raw news articles into pages that people can read, trust and edit."""

import os

os.environ.setdefault("NUMPY_MADVISE_HUGEPAGE", "0")
"""numpy reads this when it is imported. Large pages have to be found and cleared, which costs more than arrays that are
used once gain: with them groups of 10,000 articles took a fifth longer, those of 20,000 a quarter."""
