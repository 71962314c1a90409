"""The markers that a word processor numbers a list with, as they are printed."""

from __future__ import annotations

BULLET = "•"
# Word's russianLower and russianUpper number without ё, й, ъ, ы and ь (ECMA-376, ST_NumberFormat).
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def printed(number: int, style: str, delimiter: str) -> str:
    """The marker of the ``number``-th item, e.g. «3.» or «б)»; styles and delimiters as pandoc names them.

    The two further styles ``RussianLower`` and ``RussianUpper`` are ours. A letter whose delimiter
    is not known gets a bracket: with a full stop it would read as an initial.
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
    elif lower in {"LowerAlpha", "RussianLower"}:
        alphabet = _LATIN if lower == "LowerAlpha" else _RUSSIAN
        # After the last letter Word doubles it: а … я, аа, бб.
        times, place = divmod(number - 1, len(alphabet))
        numeral = alphabet[place] * (times + 1)
    else:
        return str(number)
    return numeral if style == lower else numeral.upper()


def _roman(number: int) -> str:
    numeral = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        numeral += letters * times
    return numeral
