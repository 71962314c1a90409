"""Extractive summarization: which sentences say what a document says."""
