"""write: the site as Markdown, and the plan of writes carried out.

compose (all pages) -> draft (an article as the generator alone would have it), pages, indexes and the digest, which is
home (one of each kind, with the body of an article, and long lists on shelves) -> edition (templates, and what they
see: views, in the wording of a language). beside: source texts and maps, drawn by the locator; alike knows a source
under a new name. files carries out the plan, journal keeps it for the next run should this one be killed, lock lets one
run at a time.
"""
