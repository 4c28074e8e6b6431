"""Word documents: paragraphs with the numbers that Word computes, tables, notes, text boxes."""
