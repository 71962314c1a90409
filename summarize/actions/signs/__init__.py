"""Signs that something is to be done, and signs against it."""
