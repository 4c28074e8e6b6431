"""The palette: go to anything by a part of its name."""
