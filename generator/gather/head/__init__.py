"""What is said above an article: its headline, date, authors and language, each with its evidence."""
