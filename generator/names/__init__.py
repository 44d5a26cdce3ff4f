"""Names of people as strings: folded, taken apart, compared. Nothing here knows an article or a person."""
