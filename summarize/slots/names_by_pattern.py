"""Who is to act, in a language without an analyser: by the words next to a name.

A pack has patterns for the words that ask somebody (``asking_phrase``; ``urged_name`` is whoever stands after an
``urging_phrase``), that oblige somebody (``obliging_phrase``) and that follow the name of whoever is to act
(``infinitive``, ``task_phrase``).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import Span
from summarize.languages.finders import pattern
from summarize.slots.actor_words import Mention
from summarize.slots.name_scan import COMMA, DEADLINE, NameScan, blanked, end_of_name, name_opening, names_end, names_in
from summarize.text.clause import called_by_name, clause_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language

# What is addressed to somebody ends in a colon or in nothing; «The council met.» reports.
_CLOSING = compile_late(r"[^\w.!?]*$")
_ASSIGNS = compile_late(r"\s*:\s|\s[–—-]\s")
_LAST = compile_late(rf"(?:\s[–—-]\s+|[(\[])(?=[^\W\d_][^()\[\]–—]*[)\].;,\s{DEADLINE}]*$)")
_LAST_ENDS = compile_late(rf"[,\s(]*[)\].;,\s{DEADLINE}]*$")
_BEFORE = 40
_NEAR = 40
_LABEL = compile_late(r"\w+(?:\s\w+)?:\s+")
_STOP = compile_late(r"[.:;]")
_LONGEST = 4_000


def find_by_pattern(
    source: str, span: Span, language: Language, deadlines: Sequence[Span], *, above: bool
) -> Mention | None:
    """The words in ``span`` that name who is to act; None when nobody is named.

    ``deadlines`` are no part of a name; ``above`` when ``span`` announces what is to be done.
    """
    if not language.patterns("actor_name"):
        return None
    scan = NameScan(blanked(source, span, deadlines)[:_LONGEST], language)
    found = next((found for rule in ((*NAME_RULES, _alone) if above else NAME_RULES) if (found := rule(scan))), None)
    if found is None or _is_word_of_order(scan, found[0]):
        return None
    return Mention(*(Span(span.start + start, span.start + end) for start, end in found))


def _is_word_of_order(scan: NameScan, name: Span) -> bool:
    """«НАКАЗУЮ:», «БҰЙЫРАМЫН:»: the word that orders names nobody."""
    order = pattern(scan.language, "operative_verb").match(scan.text, name.start)
    return order is not None and order.end() >= name.end


def _asked(scan: NameScan) -> tuple[Span, Span] | None:
    """«Доручити Міністерству …», «calls on the council to …», «… министрлікке тапсырылсын»."""
    if scan.head_final:
        return _before(scan, "asking_phrase") or _asked_last(scan)
    for asking in pattern(scan.language, "asking_phrase").finditer(scan.text):
        start = scan.word_after(asking.end())
        name = _asked_at(scan, asking.start(), start) if start < len(scan.text) else None
        if name:
            return name, Span(*asking.span())
    return None


def _asked_at(scan: NameScan, asking: int, start: int) -> Span | None:
    """The name that begins at ``start``, after the words at ``asking`` that ask."""
    if scan.match("letting_phrase", asking):
        # «Let the school open …»: what would continue the name says what to do.
        end = end_of_name(scan, start, bare=True)
        return Span(start, end) if end > start else None
    if scan.match("that_phrase", asking):
        return _before_bare_verb(scan, start)
    end = names_end(scan, start)
    if end > start:
        return Span(start, end)
    # «Urges the State to …»: whoever is urged acts, whatever the word for it.
    named = scan.match("urged_name", start) if scan.match("urging_phrase", asking) else None
    return Span(*named.span()) if named else None


def _before_bare_verb(scan: NameScan, start: int) -> Span | None:
    """«(That) the Treasurer (open an account)», «the head of works (open …)»; not «the Treasurer opened one»."""
    end = end_of_name(scan, start, bare=True)
    verb = pattern(scan.language, "imperative").search(scan.text, end, end + _NEAR) if end > start else None
    between = scan.text[end : verb.start()].split() if verb else []
    if verb is None or (between and pattern(scan.language, "before_object").fullmatch(between[0]) is None):
        return None
    return Span(start, start + len(scan.text[start : verb.start()].rstrip()))


def _asked_last(scan: NameScan) -> tuple[Span, Span] | None:
    """«Білім бөліміне сабақ өткізу жүктелсін», «… әкімдікті жаңартуға міндеттейді»: the verb comes last."""
    asking = next(pattern(scan.language, "asking_phrase").finditer(scan.text), None)
    if asking is None:
        return None
    obliges = scan.match("urging_phrase", asking.start()) is not None
    opening = (next(names_in(scan, place, only_first=True), None) for place in _openings(scan))
    near = names_in(scan) if obliges else filter(None, opening)
    case = "accusative_name" if obliges else "dative_name"
    found = (name for name in near if name.end <= asking.start() and _is_in(scan, case, name))
    return next(((name, Span(*asking.span())) for name in found), None)


def _is_in(scan: NameScan, case: str, name: Span) -> bool:
    """Does the last word of ``name`` end as the names of the class ``case`` do?"""
    words = scan.text[slice(*name)].split()
    return pattern(scan.language, case).fullmatch(words[-1].lower()) is not None


def _before(scan: NameScan, table: str) -> tuple[Span, Span] | None:
    """A name right before a word of ``table``."""
    if not pattern(scan.language, table).search(scan.text):
        return None
    found = ((name, scan.match(table, scan.word_after(name.end))) for name in names_in(scan))
    return next(((name, Span(*cue.span())) for name, cue in found if cue and not _is_governed(scan, name)), None)


def _is_governed(scan: NameScan, name: Span) -> bool:
    """«(War in) this region (must stop)», not «(the task of) the council (is to)»: is it behind a preposition?"""
    before = scan.text[max(0, name.start - _BEFORE) : name.start].lower().split()[-2:]
    governed = before[-1:] and pattern(scan.language, "before_object").fullmatch(before[-1])
    return bool(governed) and pattern(scan.language, "task_noun").fullmatch(before[0]) is None


def _tasked(scan: NameScan) -> tuple[Span, Span] | None:
    """«Відділу зв'язку перевірити …», «…, а голові оновити …»: a name that opens a clause, and what to do."""
    joints = pattern(scan.language, "clause_joint").finditer(scan.text)
    for place in (*_openings(scan), *(joint.end() for joint in joints)):
        name = next(names_in(scan, place, only_first=True), None)
        cue = scan.deed(scan.word_after(name.end)) if name else None
        if name and cue:
            # «Комісію створити»
            head = pattern(scan.language, "actor_name").search(scan.text, *name)
            made = head and scan.match("accusative_name", head.start())
            return None if made else (name, Span(*cue.span()))
    return None


def _called(scan: NameScan) -> tuple[Span, Span] | None:
    """«Kate, please book …», «Mark, you need to …»: the one who is spoken to."""
    name = Span(start := name_opening(scan, 0), end_of_name(scan, start))
    comma = COMMA.match(scan.text, name.end) if name.end > start else None
    cue = scan.match("address_phrase", comma.end()) if comma else None
    return (name, Span(*cue.span())) if cue else None


def _asked_by_name(scan: NameScan) -> tuple[Span, Span] | None:
    """«Олено, перевір кошторис», «Please, John, send …»."""
    called = called_by_name(clause_of(scan.text, 0, len(scan.text), scan.language)) if "," in scan.text else None
    # «Қосымша, министр есеп берсін»: the third person calls nobody.
    return None if called and scan.match("jussive", called[1].start) else called


def _named_last(scan: NameScan) -> tuple[Span, Span] | None:
    """«… – Kate, 4 June», «… (Кос А. А., до 5 травня)»: a person where the sentence ends."""
    for opening in _LAST.finditer(scan.text):
        name = Span(opening.end(), names_end(scan, opening.end()))
        if name.end > name.start and scan.text[name.start].isupper() and _LAST_ENDS.match(scan.text, name.end):
            return name, name
    return None


def _obliged(scan: NameScan) -> tuple[Span, Span] | None:
    """«Рада повинна …», «the council shall …», «Кеңес … тексерсін»."""
    if not scan.head_final:
        return _before(scan, "obliging_phrase")
    return next(filter(None, (_obliged_at(scan, place) for place in _openings(scan))), None)


def _openings(scan: NameScan) -> Iterator[int]:
    """Where a name may open the sentence: at its beginning, after «ШЕШІЛДІ:», after «сондықтан»."""
    yield 0
    label, word = _LABEL.match(scan.text), scan.match("opening_word", name_opening(scan, 0))
    yield from (found.end() for found in (label, word) if found)


def _obliged_at(scan: NameScan, place: int) -> tuple[Span, Span] | None:
    """The name at ``place``, and what obliges it later in the sentence."""
    name = next(names_in(scan, place, only_first=True), None)
    cue = pattern(scan.language, "obliging_phrase").search(scan.text, name.end) if name else None
    if name is None or cue is None or _STOP.search(scan.text, name.end, cue.start()):
        return None
    # «Бөлімге есеп берсін» is said of another; «бөлімге есеп беру керек» of that one.
    given = _is_in(scan, "dative_name", name) and not scan.match("need_phrase", cue.start())
    return None if given or _is_in(scan, "accusative_name", name) else (name, Span(*cue.span()))


def _assigned(scan: NameScan) -> tuple[Span, Span] | None:
    """«Відділ зв'язку: провести …»."""
    name = scan.opening_name()
    return (name, name) if name and _ASSIGNS.match(scan.text, name.end) else None


def _alone(scan: NameScan) -> tuple[Span, Span] | None:
    """«Відділу зв'язку:», «Від ради:» above a list; without a colon not «New York» or «UNSC»."""
    demanded = scan.match("from_whom", 0)
    name = next(names_in(scan, demanded.end() if demanded else 0, only_first=True), None)
    alone = name and _CLOSING.match(scan.text.replace(DEADLINE, " "), name.end)
    return (name, name) if name and alone and (":" in alone[0] or _has_post(scan, name)) else None


def _has_post(scan: NameScan, name: Span) -> bool:
    """Has ``name`` a common noun or initials, and nothing after a comma?"""
    written = scan.text[slice(*name)]
    common = pattern(scan.language, "actor_name").search(written.lower()) is not None
    return "," not in written and (common or "." in written)


_Rule = Callable[[NameScan], tuple[Span, Span] | None]
NAME_RULES: tuple[_Rule, ...] = (_called, _asked_by_name, _named_last, _asked, _tasked, _obliged, _assigned)
"""How a sentence names who is to act, the surest way first: the name and the word that says so."""
