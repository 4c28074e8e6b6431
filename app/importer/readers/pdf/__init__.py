"""PDF with a text layer: lines as they are printed, joined to paragraphs again."""
