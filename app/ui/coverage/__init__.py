"""The page with the coverage matrix."""
