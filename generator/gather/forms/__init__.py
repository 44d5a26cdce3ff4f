"""How seeds are written: text, pages, records, mail, exports, each read into drafts."""
