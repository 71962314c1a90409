"""Office files, e-books and Markdown, read by pandoc."""
