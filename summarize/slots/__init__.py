"""Slot filling: who is to act, and by when.

``time_expressions`` reads dates and terms, ``deadline`` finds those that say by when, ``last_day`` computes the date.
"""
