"""keep: what the generator writes, under what people wrote.

tree (docs/ and its base, read; conflicts: of two branches) -> identity (which page is which; follow: those that were
moved) -> checks (what is wrong on them; rules: of which value, listed: of which item, known: of which name) ->
decisions (what of it inference shall know) -> before (what people changed) -> desk (that, put together with the pages
that the generator makes; merge: one of them; stubs: where one stood). heads: what a page says on top, read fast;
headline: a title changed in the text; lost: pages without base; edits: what is told of all this.
"""
