"""Evidence that something is to be done: cues, counter-cues and context."""
