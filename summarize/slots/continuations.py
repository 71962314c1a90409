"""The words of a noun phrase that names an actor: its head, and what continues it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.languages.finders import pattern
from summarize.slots.actor_words import NOUNS, is_acronym, is_actor, is_foreign_name, is_initial, is_modifier
from summarize.slots.numbered import of_numbered, past_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.slots.noun_phrases import NounPhrases

_FOREIGN_NAME = compile_late(r"[A-Z][A-Za-z\d-]*")
_CLOSING = {"«": "»", "(": ")", '"': '"', "“": "”", "„": "“"}
_DASHES = frozenset("-–—")
_CONJUNCTIONS = frozenset(("и", "а", "также"))
_LONGEST_BRACKET = 40
_NEAR = 6
# Words of «заведующей детским садом», of «с ограниченной ответственностью».
_POST = 3
_LEGAL_FORM = 3


def _together(phrases: NounPhrases, index: int, case: str) -> int:
    """«совместно с почтой и отделом связи», «, вместе с регионами»."""
    del case
    start = index + (phrases.clause.norm(index) == ",")
    entries = phrases.clause.language.entries("co_actor_phrase")
    for length in (3, 2):
        joined = " ".join(token.norm for token in phrases.tokens[start : start + length])
        if joined in entries and (reach := _any_phrase(phrases, start + length)):
            return extended(phrases, reach, entries[joined]["case"], (_genitive, _name, _joined))
    return index


def _legal_form(phrases: NounPhrases, index: int, case: str) -> int:
    """«(общество) с ограниченной ответственностью»."""
    del case
    words = " ".join(token.norm for token in phrases.tokens[index : index + _LEGAL_FORM])
    return index + _LEGAL_FORM if words in phrases.clause.language.words("legal_form") else index


def _genitive(phrases: NounPhrases, index: int, case: str) -> int:
    """«отдела», «социальной защиты» after a noun, and the words of the phrase's own case («Отделу Петрову»)."""
    token = phrases.tokens[index]
    if not (token.pos in NOUNS or is_modifier(token)) or not token.case or token.variant == "Short":
        return index
    if phrases.clause.is_in(index, "emphatic") or phrases.clause.is_in(index, "subordinator"):
        return index
    # «директору школы»: in its sentence «школы» is now and then read as the plural.
    after_noun = phrases.tokens[index - 1].pos in NOUNS and "Gen" in token.cases
    # «(Возложить на) начальника отдела Белова», not «начальника отдела организацию».
    named = token.pos == "PROPN" or token.animacy == "Anim" or case != "Acc"
    return index + (token.case == "Gen" or (token.case == case and named) or after_noun)


def _name(phrases: NounPhrases, index: int, case: str) -> int:
    """Initials, acronyms, names that do not decline («Республики Татарстан») or look like other words («Лапину»)."""
    del case
    token = phrases.tokens[index]
    place = token.pos == "PROPN" and token.case in ("", "Nom") and token.text.istitle()
    if token.is_capitalized and _names_person(phrases, index):
        if reach := _named_in_no_case(phrases, index):
            return reach
        place = place or pattern(phrases.clause.language, "surname").fullmatch(token.norm) is not None
    place = place or (token.text.istitle() and is_initial(phrases.tokens[index - 1]))
    return index + (place or is_initial(token) or is_acronym(token) or _FOREIGN_NAME.fullmatch(token.text) is not None)


def _names_person(phrases: NounPhrases, index: int) -> bool:
    """Are the words before ``index`` a post: «мастеру», «заведующей складом»?"""
    near = range(max(0, index - _POST), index)
    managed = any(phrases.clause.is_in(place, "nominal_adjective") for place in near)
    return managed or any(phrases.tokens[place].animacy == "Anim" for place in near)


def _bracket(phrases: NounPhrases, index: int, case: str) -> int:
    """«( Иванова Т.И. )», «Росатом» in quotes; what somebody said opens with a small letter: «не ругать, а помочь»."""
    del case
    opening, first = phrases.tokens[index].norm, phrases.clause.at(index + 1)
    closing = _CLOSING.get(opening)
    dated = index + 1 < len(phrases.tokens) and phrases.in_deadline(index + 1)
    if closing is None or dated or not (opening == "(" or first.is_capitalized or first.norm[:1].isdigit()):
        return index
    ahead = range(index + 1, min(len(phrases.tokens), index + _LONGEST_BRACKET))
    return next((reach + 1 for reach in ahead if phrases.tokens[reach].norm == closing), index)


def _preposition(phrases: NounPhrases, index: int, case: str) -> int:
    """«по социальным вопросам», «за исполнение»."""
    del case
    cue = phrases.clause.entry(index, "name_preposition") if phrases.clause.at(index).pos == "ADP" else None
    before = phrases.tokens[index - 1]
    # «Белов на вопрос депутата»: a person's name is whole.
    own = phrases.clause.at(index + 1).lemma == "свой"  # «комиссия в своей работе»
    if cue is None or own or (before.pos == "PROPN" and before.animacy == "Anim"):
        return index
    reach = _any_phrase(phrases, index + 1, cue.case)
    if reach and cue.of and not is_actor(phrases.tokens[reach - 1], phrases.clause.language):
        return index
    return reach or index


def _any_phrase(phrases: NounPhrases, index: int, case: str = "") -> int:
    """The index after the noun of a phrase in ``case`` or whatever case; 0 when it is none, or says how and when."""
    case = case or next((token.case for token in phrases.tokens[index : index + 3] if token.case), "")
    head = phrases.head(index, case) if case else None
    return 0 if head is None or _is_circumstance(phrases, head) else head + 1


def _is_circumstance(phrases: NounPhrases, head: int) -> bool:
    """«(Совету) в срок», «по вопросу ремонта», «(министр) на заседании»; not «(отделу) по вопросам семьи»."""
    topic = phrases.clause.is_in(head, "topic_noun") and phrases.tokens[head].number == "Sing"
    event = phrases.clause.is_in(head, "event_noun") and phrases.tokens[head].case == "Loc"
    return topic or event or phrases.clause.is_in(head, "circumstance_noun")


def _joined(phrases: NounPhrases, index: int, case: str) -> int:
    """«, отделу связи», «и почте», «– руководителю отдела»: another of the same case, or of a chain of genitives."""
    norm = phrases.tokens[index].norm
    mark = norm in {",", ";"} or norm in _DASHES
    if not mark and norm not in {"и", "или", "/"}:
        return index
    following = _past_conjunctions(phrases, index + 1)
    if mark and following == index + len((norm, "и")):
        # «…, и школа должна»: a comma before a lone «и» parts two things more often than it joins them.
        return index
    if not mark or _repeats_preposition(phrases, following):
        reach = _preposition(phrases, following, "")
        if reach > following:
            return reach
    if reach := _named_in_no_case(phrases, following):
        return reach
    for other in dict.fromkeys((case, *_chained(phrases, index, mark=mark))):
        head = phrases.head(following, other)
        if head is not None and _is_joinable(phrases, following, head):
            return head + 1
    return index


def _named_in_no_case(phrases: NounPhrases, index: int) -> int:
    """The index after «и.о. директора» or «Чиж О. В.», which look the same in every case; 0 for anything else."""
    if (acting := phrases.acting_at(index)) is not None:
        return acting.end
    after, token = phrases.tokens[index + 1 : index + 3], phrases.clause.at(index)
    initials = len(after) == len("ОВ") and all(map(is_initial, after))
    return index + len(("Чиж", "О", "В")) if initials and token.text.istitle() and not is_initial(token) else 0


def _past_conjunctions(phrases: NounPhrases, index: int) -> int:
    while phrases.clause.norm(index) in _CONJUNCTIONS:
        index += 1
    return index


def _repeats_preposition(phrases: NounPhrases, index: int) -> bool:
    """«По труду, по делам молодёжи»; not «комиссия, за это решение …»."""
    near = [token.norm for token in phrases.tokens[max(0, index - _NEAR) : index]]
    return phrases.clause.norm(index) in near


def _chained(phrases: NounPhrases, index: int, *, mark: bool) -> Iterator[str]:
    """The other cases that a conjunct may have: «отделу школ и дорог», «служба по труду и занятости»."""
    before = phrases.tokens[index - 1].case
    ruled = any(token.pos == "ADP" for token in phrases.tokens[max(0, index - _NEAR) : index])
    if before == "Gen" or (ruled and not mark and before):
        yield before


def _is_joinable(phrases: NounPhrases, first: int, head: int) -> bool:
    token = phrases.tokens[head]
    named = is_acronym(token) or is_foreign_name(token) or token.animacy == "Anim"
    if token.pos == "PRON" or not (token.case or named):
        return False
    return not any(phrases.clause.is_in(index, "subordinator") for index in range(first, head + 1))


def _participle(phrases: NounPhrases, index: int, case: str) -> int:
    """«, замещающим должности главы,» tells which persons are meant: up to the comma that closes it."""
    opening = phrases.clause.at(index + 1)
    if phrases.clause.norm(index) != "," or opening.verb_form != "Part" or opening.case != case:
        return index
    if not phrases.clause.is_in(index - 1, "general_actor"):
        return index
    ahead = range(index + 1, min(len(phrases.tokens), index + _LONGEST_BRACKET))
    return next((reach for reach in ahead if _closes_participle(phrases, reach)), index)


def _closes_participle(phrases: NounPhrases, index: int) -> bool:
    token = phrases.tokens[index]
    return token.norm in {",", ":"} or token.verb_form in ("Inf", "Fin") or phrases.in_deadline(index)


def _managed(phrases: NounPhrases, index: int, case: str) -> int:
    """«заведующему складом», «управлению собственностью»."""
    del case
    manager = any(phrases.clause.is_in(index - 1, name) for name in ("nominal_adjective", "managing_noun"))
    token = phrases.tokens[index]
    head = phrases.head(index, "Ins") if manager and token.case == "Ins" else None
    # «(заведующая) столовой», which is read as the dative as well
    looks = manager and token.pos == "NOUN" and "Ins" in token.cases
    return index + looks if head is None else head + 1


_Rule = Callable[["NounPhrases", int, str], int]
CONTINUATIONS: tuple[_Rule, ...] = (
    _together,
    _legal_form,
    past_number,
    of_numbered,
    _genitive,
    _name,
    _bracket,
    _managed,
    _preposition,
    _joined,
    _participle,
)
"""Each gives the index after its words, or the same index."""


def extended(phrases: NounPhrases, index: int, case: str, rules: Sequence[_Rule] = CONTINUATIONS) -> int:
    """``index`` (the one after a phrase in ``case``) moved past all that continues the phrase."""
    before = -1
    while before < index < len(phrases.tokens) and not phrases.in_deadline(index):
        before = index
        index = next((end for rule in rules if (end := rule(phrases, index, case)) > index), index)
    return index
