"""How much a piece of work is, counted instead of timed: the same on every machine, however busy."""

import cProfile


def calls(work):
    """How many functions ``work()`` calls, Python's and C's."""
    profile = cProfile.Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


def growth(work, small, large):
    """How many times as many calls ``work(large)`` takes as ``work(small)``, once everything is imported and cached."""
    work(large)
    return calls(lambda: work(large)) / calls(lambda: work(small))
