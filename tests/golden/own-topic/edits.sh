# An editor writes a topic of their own, with room for its list: it works for all articles.
cat > topics/ferries.md <<'PAGE'
---
title: Ferries
terms:
  en: [night ferry]
  nb: [nattferge]
---

# Ferries

Ships that carry people overnight.

<!-- tidings:begin topic -->
<!-- tidings:end topic -->
PAGE
