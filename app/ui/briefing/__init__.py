"""The briefing page: cases in order at the left, the document as it will be at the right."""
