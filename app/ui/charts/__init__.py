"""Drawings of numbers: shaded matrices and bars, each beside its numbers."""
