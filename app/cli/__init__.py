"""The command line: the same operations without a screen.  Nothing here imports Qt."""
