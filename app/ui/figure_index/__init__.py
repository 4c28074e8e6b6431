"""The page with the index of all figures."""
