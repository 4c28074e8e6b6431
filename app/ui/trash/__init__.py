"""The trash: what was deleted and can be put back."""
