"""The query language: text → tree → text.  The tree is what facets and the search box both edit."""
