"""Handouts: what is asked, and the way from cases, a collection or a briefing to the file."""
