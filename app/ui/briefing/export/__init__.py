"""The export of a briefing: what is asked first, how far it is, and what is to be known afterwards."""
