"""Cards become slides, and slides are laid out on a page by measured text."""
