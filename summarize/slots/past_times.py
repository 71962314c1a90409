"""Times that are denied, over or of a thing: when something was done, said or asked, not by when it is to be done."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.languages.finders import pattern
from summarize.slots.time_expressions import DeadlineType, opens_until
from summarize.text.morphology import has_analyser

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarize.document import Span
    from summarize.slots.no_deadline import DatedSentence, DeadlinePhrase
    from summarize.text.clause import Clause

_NEAR = 4
_LIGHT = frozenset(("ADV", "PART", "CCONJ", "PUNCT"))
QUOTES = frozenset('«»"“”„')


def is_over(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Принятый в 2014 году», «было сделано до мая»: the nearest verb of its clause is in the past."""
    clause, found = sentence.clause, phrase.span
    is_vague = phrase.type is DeadlineType.VAGUE and _is_to_come(clause, found)
    if is_vague or is_set_down(sentence, phrase) or _joins_what_will_be(sentence, found):
        return False
    if clause.language.setting("head_final") is not None:
        within = [*takewhile(lambda index: clause.at(index).pos != "PUNCT", sentence.after(found.end))][::-1]
        verb = nearest_verb(clause, within)
        # «Құбырды тазалау»: an object may look like a past verb, but verbs come last.
        following = clause.at(verb + 1)
        copula = pattern(clause.language, "copula").fullmatch(following.norm)
        return _is_past(clause, verb) and (following.pos != "NOUN" or copula is not None)
    before = nearest_verb(clause, sentence.before(found.start))
    after = nearest_verb(clause, sentence.after(found.end))
    if clause.at(before).verb_form == "Conv" and clause.at(before).aspect == "Imp":
        # «Выступая в мае в Туле, глава сказал»
        return any(token.verb_form == "Fin" and token.tense == "Past" for token in clause.tokens)
    if _is_past(clause, before):
        ordered = not has_analyser(clause.language) or clause.at(after).verb_form == "Inf"
        return not (_asks(clause, before) and (ordered or _looks_ahead(sentence, phrase)))
    if before >= 0 or not _is_past(clause, after) or _is_wished(sentence, found):
        return False
    # «До мая поручено сдать» says by when, «в мае попросили сдать» when they asked.
    return not (_asks(clause, after) and _looks_ahead(sentence, phrase))


def _is_wished(sentence: DatedSentence, found: Span) -> bool:
    """«(Требуют,) чтобы 5 мая мэр выступил»: right after the conjunction, the past tense is none."""
    return any(sentence.clause.is_in(index, "purpose_conjunction") for index in sentence.before(found.start)[:1])


def _joins_what_will_be(sentence: DatedSentence, found: Span) -> bool:
    """«Экспертизу прошли и в июне забьём сваю»: between «и» and a verb in the future."""
    clause = sentence.clause
    before, after = sentence.before(found.start)[:1], sentence.after(found.end)[:1]
    # «И» is read as a particle as often.
    joined = any(clause.at(index).pos in ("CCONJ", "PART") for index in before)
    return joined and any(clause.at(index).tense == "Fut" for index in after)


def was_intended(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Планировалось открыть мост в 2020 году»: the verb nearest to it is what somebody once meant to do."""
    clause, before = sentence.clause, sentence.before(phrase.span.start)
    verb = nearest_verb(clause, before)
    if verb < 0 or clause.at(verb).verb_form != "Inf":
        return False
    governor = nearest_verb(clause, range(verb - 1, -1, -1))
    return clause.is_in(governor, "intention_verb") and _is_past(clause, governor)


def is_of_results(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Оценить результаты работы в 2024 году»: the year of what was reached."""
    clause, index = sentence.clause, next(iter(sentence.before(phrase.span.start)), -1)
    while index > 0 and clause.at(index).case == "Gen" and not clause.is_in(index, "fact_noun"):
        index -= 1
    is_period = phrase.type is DeadlineType.PERIOD and not opens_until(sentence.source, phrase.span, clause.language)
    return is_period and clause.is_in(index, "fact_noun") and clause.is_in(index, "state_noun")


def is_set_down(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«(Ремонт намечен) на осень»: a verb sets a deed down for that time; not «был намечен на осень»."""
    clause = sentence.clause
    verb = nearest_verb(clause, sentence.before(phrase.span.start))
    was = any(clause.at(index).pos == "AUX" and clause.at(index).tense == "Past" for index in (verb - 1, verb + 1))
    opens = pattern(clause.language, "scheduling_preposition").match(sentence.source, *phrase.span)
    return opens is not None and clause.is_in(verb, "scheduling_verb") and not was


def is_contrasted(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Сразу, а не через месяц», «хоть завтра»."""
    before = sentence.before(phrase.span.start)[:1]
    names = ("negation", "concessive_particle")
    return any(sentence.clause.is_in(index, name) for index in before for name in names)


def is_of_another_time(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«В сентябре прошлого года», «как в 2015 году»: when something else was."""
    clause = sentence.clause
    after = sentence.after(phrase.span.end)[:1]
    ago = any(clause.at(index).case == "Gen" and clause.is_in(index, "past_time") for index in after)
    before = [index for index in sentence.before(phrase.span.start)[:2] if clause.at(index).pos != "PART"]
    return ago or any(clause.is_in(index, "comparative_conjunction") for index in before[:1])


def _is_to_come(clause: Clause, found: Span) -> bool:
    """«В ближайшие годы», «(предусмотрели) на следующий год»: that, no verb in the past can be about."""
    within = [index for index, token in enumerate(clause.tokens) if found.start <= token.start < found.end]
    aims = any(clause.is_in(index, "action_preposition") for index in within[:1])
    return any(clause.is_in(index, "coming_time" if aims else "future_adjective") for index in within)


def _looks_ahead(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«До мая», «в ближайшие годы»: not the day of what was asked or planned, but the one by which."""
    vague = phrase.type is DeadlineType.VAGUE and not is_weekday(sentence, phrase)
    return vague or opens_until(sentence.source, phrase.span, sentence.clause.language)


def is_weekday(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«В пятницу», which may be the last one or the next."""
    return pattern(sentence.clause.language, "weekday").fullmatch(sentence.source, *phrase.span) is not None


def _asks(clause: Clause, index: int) -> bool:
    if clause.is_in(index, "commissive"):
        return not clause.is_in(index, "intention_verb")
    if clause.is_in(index + 1, "demand_noun"):
        # «(К маю) поставлена задача вырасти»
        return True
    asks = any(clause.is_in(index, name) for name in ("address_verb", "decision_verb"))
    return asks or pattern(clause.language, "asking_phrase").fullmatch(clause.norm(index)) is not None


def nearest_verb(clause: Clause, indices: Iterable[int]) -> int:
    """The first index of ``indices`` with a verb, in their clause; -1 without one."""
    passed: set[str] = set()
    for index in indices:
        token = clause.at(index)
        if token.pos == "NOUN":
            passed.add(token.case)
        attributive = token.verb_form == "Part" and token.variant != "Short" and clause.norm(index - 1) != ","
        if attributive and (token.case in passed or clause.at(index + 1).case == token.case):
            # «На оставшихся улицах ежегодно»: it says which streets; «программу, начатую в мае»: when it began.
            continue
        if token.pos in ("VERB", "AUX") or token.verb_form or clause.is_in(index, "deontic_modal"):
            return index
        if (token.pos == "PUNCT" and token.norm not in QUOTES) or _opens_sentence(clause, index):
            break
    return -1


def _opens_sentence(clause: Clause, index: int) -> bool:
    """«… до 2027 г. Меры предлагались и раньше»: is the stop of an abbreviation before it also that of a sentence?"""
    before = clause.at(index - 1)
    return clause.at(index).is_capitalized and before.text.endswith(".") and not before.is_capitalized


def _is_past(clause: Clause, index: int) -> bool:
    token, near = clause.at(index), range(max(0, index - _NEAR), index)
    if any(clause.is_in(place, "deontic_modal") for place in near):
        # «Мост должен быть построен»: what must be is not yet.
        return False
    if clause.is_in(index, "subject_modal"):
        return False  # «намерен»
    if token.verb_form == "Part" and token.variant == "Short":
        return not any(clause.at(place).pos == "AUX" and clause.at(place).tense != "Past" for place in near)
    return token.tense == "Past" and token.verb_form in ("Fin", "Part")


def tells_when(sentence: DatedSentence, found: Span) -> bool:
    """«В пятницу, 5 мая, глава сказал»: no verb is near, and one of the sentence is in the past."""
    clause = sentence.clause
    if any(nearest_verb(clause, indices) >= 0 for indices in (sentence.before(found.start), sentence.after(found.end))):
        return False
    return any(token.verb_form == "Fin" and token.tense == "Past" for token in clause.tokens)


def opens_report(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«В 2014 году совет, хотя денег не было, предложил построить мост»: when that was, if all its verbs tell of it."""
    clause, found = sentence.clause, phrase.span
    if phrase.type is not DeadlineType.PERIOD or opens_until(sentence.source, found, clause.language):
        return False
    if any(clause.at(index).pos not in _LIGHT for index in sentence.before(found.start)):
        return False
    if any(clause.is_in(index, "modal") for index in range(len(clause.tokens))):
        return False
    tenses = {token.tense for token in clause.tokens if token.verb_form == "Fin"}
    return tenses == {"Past"}


def tells_year_of(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Программа «Дороги» (2024–2026)», «Белов (2019)», «Собрание законов, 2000, № 4»; not «баня, 2027, 380 тыс.»."""
    if phrase.type is not DeadlineType.BARE_YEAR:
        return False
    clause = sentence.clause
    before, after = sentence.before(phrase.span.start)[1:2], sentence.after(phrase.span.end)[1:2]
    named = any(clause.at(index).pos in ("PROPN", "PUNCT", "NUM", "X") for index in before)
    numbered = any(clause.at(index).pos != "NUM" and not clause.at(index).text[:1].isdigit() for index in after)
    return named or numbered or any(token.verb_form == "Fin" for token in clause.tokens)
