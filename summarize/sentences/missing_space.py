"""Rules for a mark that no space follows; the last one always decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late
from summarize.sentences.boundaries import TOKEN_REACH, WINDOW
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from summarize.sentences.boundaries import Boundary

_ADDRESS = compile_late(r"[/@_\\]|[Ww]{3}\.|[A-Za-z]\.[A-Za-z]")
_LATIN = compile_late(r"[A-Za-z]")
_SENTENCE_WORD = compile_late(rf"[«„“\"(\[]?(?:[{UPPER}][{LOWER}]|[{UPPER}]\s|[{UPPER}]{{2,}}|[IVX]+\s)")
_CLOSED = frozenset('»”")')


def no_sentence_word(boundary: Boundary) -> bool | None:
    """«Ю.А.Зимин», «в т.ч.(а)»: no sentence begins like that."""
    return None if _SENTENCE_WORD.match(boundary.text, boundary.next) else False


def address(boundary: Boundary) -> bool | None:
    """File names, links and mail addresses contain dots and no spaces."""
    text, start, mark, _, following, *_ = boundary
    left = text[max(start, mark - TOKEN_REACH) : mark].rpartition(" ")[2]
    right = text[following : following + TOKEN_REACH].partition(" ")[0]
    if _ADDRESS.search(left) or _ADDRESS.search(right.rstrip(".,;:)»")):
        return False
    return False if boundary.word_after.lower() in boundary.language.words("domain_suffix") else None


def dotted_name(boundary: Boundary) -> bool | None:
    """«Яндекс.Карты» is one name; so is a Latin one, «Node.Js»."""
    if not boundary.is_single_stop:
        return None
    word = boundary.word_before
    latin = word[:1].isupper() and _LATIN.match(word) and _LATIN.match(boundary.word_after)
    return False if latin or word.lower() in boundary.language.words("dotted_name") else None


def lost_space(boundary: Boundary) -> bool:
    """«… в городе.Мост …»: a whole word before the stop, not an initial or an abbreviation."""
    last = boundary.text[boundary.mark - 1]
    if last in _CLOSED or not boundary.is_single_stop:
        return last in _CLOSED or last.isalnum()
    if last.isdigit():
        _, start, mark = boundary.before(4)
        return boundary.mark - boundary.start > WINDOW and boundary.text[start:mark].isdigit()
    word = boundary.word_before
    return len(word) > 1 and word[-1].islower() and not boundary.follows_abbreviation


RULES = (no_sentence_word, address, dotted_name, lost_space)
