"""Reader of the text layer of PDF files."""
