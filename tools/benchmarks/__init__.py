"""Measurements of the project's own, each a script run from the project's root."""
