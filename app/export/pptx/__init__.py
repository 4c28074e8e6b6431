"""Presentations: pages of frames as a PPTX file with text, placeholders and charts that can be edited."""
