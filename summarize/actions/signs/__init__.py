"""The signs of what is to be done: those of words, grammar, context and vocabulary go to the model.

The other modules say what these ask: cues and what rules them out, lead-ins, prohibitions, plans, minutes.
"""
