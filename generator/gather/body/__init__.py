"""Which lines of a draft are the body of its article, and why the others are not."""
