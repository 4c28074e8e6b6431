"""Cases side by side."""
