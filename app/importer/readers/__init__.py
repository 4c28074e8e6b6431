"""One module for each kind of file; `registry` chooses by content, then by suffix."""
