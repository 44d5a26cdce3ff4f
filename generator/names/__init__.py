"""Names of people as strings: folded, taken apart, compared. Nothing here knows an article or a person.

- one name: fold (its letters), form (its tokens), given and family (which word is what), filing (under which it stands)
- its other forms: inflection, cases, nominative; habits: in which languages
- another script: sounds, transcribed, native and romanised (Chinese, Japanese, Korean), polivanov (Japanese in Cyrillic
  letters), reading (as somebody says it)
- two names: compare (token by token), resemblance (as wholes); many in a text: index
"""
