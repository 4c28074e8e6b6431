"""Chinese text: folding for search, marking of matches, script conversion."""
