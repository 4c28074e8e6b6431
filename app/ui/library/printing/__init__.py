"""A case on paper: the print dialog, pages as pictures, or a PDF where there is no printer."""
