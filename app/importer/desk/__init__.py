"""The import desk: a proposal, and what a person changed about it; every step can be taken back."""
