"""Slot filling: who is to act, and by when."""
