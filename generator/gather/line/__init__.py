"""What a line is by itself: its words, the dates and names it gives, and what it looks like."""
