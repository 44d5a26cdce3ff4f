"""link: the site, from its pages as they stand under people's edits.

resolve (what their names mean) -> addresses (where all pages stand) -> weave (the pages of people, topics, places and
stories), with what stands on them: graph (who is with whom), quotes, numbers, facts of stories, ancestry of topics,
and how all are called. audit: links that lead nowhere.
"""
