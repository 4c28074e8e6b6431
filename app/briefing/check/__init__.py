"""The draft check: what a person should look at before a briefing goes out."""
