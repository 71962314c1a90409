"""Markers of numbered lists as word processors print them."""

from __future__ import annotations

PRINTED_BULLET = "•"
# Word's russianLower and russianUpper have no ё, й, ъ, ы and ь (ECMA-376, ST_NumberFormat).
_ALPHABETS = {"RussianLower": "абвгдежзиклмнопрстуфхцчшщэюя", "LowerAlpha": "abcdefghijklmnopqrstuvwxyz"}
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)


def printed_number(number: int, style: str, delimiter: str) -> str:
    """The marker of an item, e.g. «3.» or «б)»; ``style`` and ``delimiter`` are pandoc's.

    The styles ``RussianLower`` and ``RussianUpper`` are our own. A letter with an unknown delimiter
    gets a bracket, because a letter and a full stop look like an initial.
    """
    numeral = _numeral(number, style)
    if delimiter == "TwoParens":
        return f"({numeral})"
    if delimiter == "OneParen" or (delimiter == "DefaultDelim" and not numeral.isdigit()):
        return f"{numeral})"
    return f"{numeral}."


def _numeral(number: int, style: str) -> str:
    lower = style.replace("Upper", "Lower")
    if lower == "LowerRoman":
        numeral = _roman(number)
    elif lower in _ALPHABETS:
        # After the last letter Word doubles them: а … я, аа, бб.
        times, place = divmod(number - 1, len(_ALPHABETS[lower]))
        numeral = _ALPHABETS[lower][place] * (times + 1)
    else:
        numeral = str(number)
    return numeral if style == lower else numeral.upper()


def _roman(number: int) -> str:
    numeral = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        numeral += letters * times
    return numeral
