"""The page with all notes and highlights of a person."""
