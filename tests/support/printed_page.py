"""Lines of a page as a PDF reader finds them, from a drawing of them in text."""

from summarize.files.pdf.page import Line

LETTER = 8.0


def page(*lines, pitch=14.0, margin=0.0):
    """Lines one under another; a leading space indents a line, an empty string leaves one out."""
    found = []
    for row, text in enumerate(lines):
        words = text.lstrip()
        left = margin + LETTER * 2 * (len(text) - len(words))
        if words:
            found.append(Line(words, left, left + LETTER * len(words), 700 - pitch * row, 12.0))
    return found
