"""Results as bytes fit for a reader: one module a format."""
