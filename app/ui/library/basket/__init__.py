"""The current briefing at the foot of the library: what is in it, taken out, put in an order, at hand all the time."""
