"""The writer of Word documents; python-docx is used here and in one reader only."""
