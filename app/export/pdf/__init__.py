"""Pages: a document set by typst, as PDF, as places of its blocks, and as pictures."""
