"""Web pages: what a reader of the page would see of its text, nothing loaded, nothing run."""
