"""What decides at a mark that has lost its space; the last of the rules always knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late
from summarize.sentences.boundaries import Verdict
from summarize.sentences.vocabulary import TOKEN_REACH, WINDOW, is_abbreviation, word_after, word_before
from summarize.text.characters import INVISIBLE, LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.sentences.boundaries import Gap
    from summarize.sentences.vocabulary import Vocabulary

_ADDRESS = compile_late(r"[/@_\\]|[Ww]{3}\.|[A-Za-z]\.[A-Za-z]")
_LATIN = compile_late(r"[A-Za-z]")
_SENTENCE_WORD = compile_late(rf"[«„“\"(\[]?(?:[{UPPER}][{INVISIBLE}]?[{LOWER}]|[{UPPER}]\s|[{UPPER}]{{2,}}|[IVX]+\s)")
_QUOTES_CLOSED = frozenset('»”")')


def no_sentence(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«Ю.А.Зимин», «в т.ч.(а)»: no sentence begins so."""
    del known
    return None if _SENTENCE_WORD.match(gap.text, gap.next) else Verdict.JOIN


def address(gap: Gap, known: Vocabulary) -> Verdict | None:
    """File names, links and mail addresses have dots and no spaces."""
    left = gap.text[max(gap.start, gap.mark - TOKEN_REACH) : gap.mark].rpartition(" ")[2]
    right = gap.text[gap.next : gap.next + TOKEN_REACH].partition(" ")[0]
    if _ADDRESS.search(left) or _ADDRESS.search(right.rstrip(".,;:)»")):
        return Verdict.JOIN
    word = word_after(gap).lower()
    return Verdict.JOIN if word in known.dotted_endings else None


def dotted_name(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«Яндекс.Карты» is one name; so is a Latin one («Node.Js»)."""
    if gap.text[gap.mark : gap.end] != ".":
        return None
    word = word_before(gap)
    if word.lower() in known.dotted_names:
        return Verdict.JOIN
    latin = word[:1].isupper() and _LATIN.match(word) and _LATIN.match(word_after(gap))
    return Verdict.JOIN if latin else None


def lost_space(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«… в городе.Мост …»: a whole word, a mark, a capital word; initials and abbreviations have none of it."""
    if gap.text[gap.mark : gap.end] != ".":
        return Verdict.SPLIT if _ends_word(gap) else Verdict.JOIN
    if gap.text[gap.mark - 1] in _QUOTES_CLOSED:
        return Verdict.SPLIT
    word = word_before(gap)
    whole = len(word) > 1 and word[-1].islower() and not is_abbreviation(gap, known)
    figures = gap.text[gap.mark - 1].isdigit() and gap.mark - gap.start > WINDOW
    return Verdict.SPLIT if whole or (figures and _year_before(gap)) else Verdict.JOIN


def _ends_word(gap: Gap) -> bool:
    """Whether a letter, a figure or a closing sign stands before the marks."""
    return gap.text[gap.mark - 1].isalnum() or gap.text[gap.mark - 1] in '»”")'


def _year_before(gap: Gap) -> bool:
    return gap.text[max(gap.start, gap.mark - 4) : gap.mark].isdigit()


RULES: tuple[Callable[[Gap, Vocabulary], Verdict | None], ...] = (no_sentence, address, dotted_name, lost_space)
