"""Reader of office files, e-books and Markdown by pandoc."""
