"""Notes, highlights, star and review of the case that is read: loaded, written and listed below the text."""
