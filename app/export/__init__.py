"""Writers of documents: one function for each format, all fed with the same cleaned document."""
