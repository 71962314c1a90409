"""Signs that a sentence tells what its document is about, or that it is unfit for a summary: named and from 0 to 1."""
