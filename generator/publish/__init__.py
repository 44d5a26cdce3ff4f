"""publish: docs/ as a site.

mkdocs makes it of docs/ as it is staged; search gives it an index, of the entries of all pages; feeds. serve shows the
site while it is worked on.
"""
