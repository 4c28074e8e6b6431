"""Marks in the texts of the reader: search hits, highlights and notes, where they stand and what is done with them."""
