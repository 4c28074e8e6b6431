"""Everything a person can do, one function each; the window and the command line both call these."""
