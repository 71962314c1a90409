"""The text layer of PDF files."""
