"""What is known of languages: lists of words, Unicode CLDR, where sentences end, how numbers and datelines look."""
