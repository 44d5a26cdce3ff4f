"""What is known of places: which there are, what each language calls them, in which case."""
