"""Mending damaged text: each change recorded, certain or inferred, and revocable on its own."""
