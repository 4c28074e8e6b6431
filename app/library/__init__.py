"""What the program ships: vocabularies, and the cards of the bundled store."""
