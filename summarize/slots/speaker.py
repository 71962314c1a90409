"""Speaker: the words of a sentence that name who proposes, orders or plans something, or says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from summarize.slots.doers import clause_opening, doer_after, doer_at, doer_of, genitive_at, is_predicate, is_said
from summarize.slots.noun_phrases import GENITIVE, NOMINATIVE, ActorPhrase, NounPhrases
from summarize.text.morphology import has_analyser, read_tokens
from summarize.text.possible_readings import may_have

if TYPE_CHECKING:
    from summarize.document import Document, Sentence

# Verbs whose subject is the one who proposes, orders or plans, and those that only report it.
_OWN = ("directive", "commissive", "decision_verb")
_REPORTING = ("reporting_verb", "issuing_verb", "pledge_verb", "desire_verb", "attribution_verb")
_SURE = 0.5
_NEAR = 3
# In words: no author's sentence has so many.
_LONGEST = 200


def by_own_verb(phrases: NounPhrases) -> ActorPhrase | None:
    """«Минздрав рекомендует», «компания намерена», «совет решил»; not «прошу», «как советовал врач»."""
    if _is_own_voice(phrases):
        return None
    return first_doer(phrases, (index for index in range(len(phrases.tokens)) if is_own_verb(phrases, index)))


def first_doer(phrases: NounPhrases, verbs: Iterable[int]) -> ActorPhrase | None:
    """Who does what the first of ``verbs`` says that has a subject, asides apart."""
    return next((found for verb in verbs if not _is_aside(phrases, verb) and (found := doer_of(phrases, verb))), None)


def is_own_verb(phrases: NounPhrases, index: int) -> bool:
    """Is it a verb whose subject proposes, orders or plans?"""
    if not is_predicate(phrases, index):
        return False
    ready = phrases.clause.is_in(index, "subject_modal") and not phrases.clause.is_in(index, "deontic_modal")
    if ready and phrases.clause.at(index).variant == "Short":
        return phrases.clause.at(phrases.past_light(index + 1, 1)).verb_form == "Inf"  # «фонд готов подарить»
    cue = next((cue for table in _OWN if (cue := phrases.clause.entry(index, table))), None)
    if cue is None or (cue.strength or 1) < _SURE or phrases.clause.is_in(index, "desire_verb"):
        return False
    return not cue.followed_by or any(phrases.clause.norm(index + step) in cue.followed_by for step in (1, 2))


def _is_own_voice(phrases: NounPhrases) -> bool:
    """«Предлагаю», «мы хотели бы»: does who speaks propose it himself?"""
    clause = phrases.clause
    for verb, token in enumerate(phrases.tokens):
        if token.verb_form == "Fin" and any(clause.is_in(verb, table) for table in (*_OWN, "desire_verb")):
            before = range(clause_opening(phrases, verb), verb)
            return token.person == "1" or any(
                clause.is_in(index, "speaker_pronoun") and clause.at(index).case == NOMINATIVE for index in before
            )
    return False


def _is_aside(phrases: NounPhrases, verb: int) -> bool:
    """«…, о которой просит город», «как советовал врач»; not «…, который просит»."""
    clause = phrases.clause
    opening = next((index for index in range(verb, 0, -1) if clause.is_in(index, "subordinator")), 0)
    relative = clause.is_in(opening, "relative_pronoun") and clause.at(opening).case != NOMINATIVE
    return opening > 0 and (relative or clause.is_in(opening, "comparative_conjunction"))


def by_source(phrases: NounPhrases) -> ActorPhrase | None:
    """«По мнению экспертов», «по словам главы района», «по его словам»."""
    norms = [token.norm for token in phrases.tokens]
    sources = phrases.clause.language.words("source_phrase")
    for index in range(len(norms)):
        length = next((size for size in (2, 3) if " ".join(norms[index : index + size]) in sources), 0)
        if length:
            case, reach = (GENITIVE, 1) if has_analyser(phrases.clause.language) else (NOMINATIVE, _NEAR)
            after = (doer_at(phrases, place, case) for place in range(index + length, index + length + reach))
            return next(filter(None, after), None)
        if " ".join(norms[index : index + 3 : 2]) in sources and phrases.clause.is_in(index + 1, "personal_pronoun"):
            return ActorPhrase(index + 1, index + 1, index + 2)
    return None


def by_reporting_verb(phrases: NounPhrases) -> ActorPhrase | None:
    """«Министр сообщил, что …», «…, – заявил министр», «как считает эксперт»."""
    verbs = [index for index in range(len(phrases.tokens)) if _reports(phrases, index)]
    after_quotation = [index for index in verbs if is_said(phrases, index - 1)]
    others = () if _is_own_voice(phrases) else verbs
    # «Курсы открыть при центре «Рост», полагает Белов»
    inserted = (index for index in others if phrases.clause.norm(index - 1) == "," and index > 1)
    after = next((found for verb in inserted if (found := doer_after(phrases, verb))), None)
    if after and not after_quotation:
        return after if not _passes_on(phrases, after) else None
    doers = (found for verb in (*after_quotation, *others) if (found := doer_of(phrases, verb)))
    return next((found for found in doers if not _passes_on(phrases, found)), None)


def _passes_on(phrases: NounPhrases, phrase: ActorPhrase) -> bool:
    """«РИА Новости», «газета»: it only passes on what somebody else said."""
    return any(phrases.clause.is_in(index, "news_medium") for index in range(phrase.first, phrase.head + 1))


def by_words_passed_on(phrases: NounPhrases) -> ActorPhrase | None:
    """«Агентство приводит слова министра», «цитирует министра газета»."""
    clause = phrases.clause
    media = clause.places("news_medium")
    for index in clause.places("reported_words") if media else ():
        found = phrases.asked_at(index + 1, "Acc" if clause.at(index).verb_form == "Fin" else GENITIVE)
        if found and clause.at(found.head).animacy == "Anim" and found.head not in media:
            return found._replace(end=min((medium for medium in media if medium > found.head), default=found.end))
    return None


def _reports(phrases: NounPhrases, index: int) -> bool:
    """Is it a verb that reports, by the pack, by «, что» after it or by the quotation before it?"""
    clause = phrases.clause
    if not is_predicate(phrases, index):
        return False
    if any(clause.is_in(index, table) for table in _REPORTING) or is_said(phrases, index - 1):
        return True
    return clause.norm(index + 1) == "," and clause.is_in(index + 2, "complementizer")


def by_place(phrases: NounPhrases) -> ActorPhrase | None:
    """«В министерстве пообещали», «сообщили в пресс-службе»: the verb has no subject."""
    for verb, token in enumerate(phrases.tokens):
        reports = _reports(phrases, verb)
        if token.number == "Plur" and (reports or is_own_verb(phrases, verb)):
            # «Сообщили журналистам в пресс-службе»; not «предложат врачам в больнице»
            after = (verb + 2, verb + 3) if reports and not is_own_verb(phrases, verb) else (verb + 2,)
            for index in (*range(verb - 1, clause_opening(phrases, verb), -1), *after):
                found = doer_at(phrases, index, "Loc") if phrases.clause.at(index - 1).pos == "ADP" else None
                if found and phrases.tokens[found.first].pos != "PROPN":
                    return found
    return None


def by_paper(phrases: NounPhrases) -> ActorPhrase | None:
    """«В письме предпринимателей сказано», «согласно плану мэрии»; not «в письмо мэра», «в плане ремонта»."""
    clause = phrases.clause
    if _is_own_voice(phrases) or not has_analyser(clause.language):
        return None
    for index in range(1, len(phrases.tokens)):
        named = any(clause.is_in(index, name) for name in ("paper_name", "dative_noun", "instrument"))
        source = named and clause.at(index).case in ("Loc", "Dat") and clause.at(index - 1).pos == "ADP"
        if found := genitive_at(phrases, index + 1) if source else None:
            return found
    return None


def by_agent(phrases: NounPhrases) -> ActorPhrase | None:
    """«Организаторами запланированы», «предложено депутатами», «МВД и акиматами будут приниматься»."""
    if _is_own_voice(phrases):
        return None
    for phrase in phrases.actors("Ins"):
        if phrases.clause.at(phrase.first - 1).pos == "ADP":
            continue
        after = phrase.end + (phrases.clause.at(phrase.end).pos == "AUX")
        if phrases.tokens[phrase.head].case and any(is_passive(phrases, verb) for verb in (after, phrase.first - 1)):
            return phrase
    return None


def is_passive(phrases: NounPhrases, index: int) -> bool:
    """«Запланирован», «осуществляется»."""
    token = phrases.clause.at(index)
    finite = token.verb_form == "Fin" and token.voice in ("Pass", "Mid")
    return token.pos == "VERB" and (finite or token.variant == "Short")


def by_demand(phrases: NounPhrases) -> ActorPhrase | None:
    """«Хурал обратился с просьбой», «министр указал на необходимость», «…, призвав …»."""
    clause = phrases.clause
    verb = -1
    for index, token in enumerate(phrases.tokens):
        verb = index if token.verb_form == "Fin" else verb
        table = {"NOUN": "demand_noun", "Conv": "directive"}.get(token.verb_form or token.pos)
        demands = table is not None and clause.is_in(index, table)
        found = first_doer(phrases, (verb,)) if demands and verb >= 0 and not _is_own_voice(phrases) else None
        if found:
            return found
    return None


def by_indirect_speech(phrases: NounPhrases) -> ActorPhrase | None:
    """«Министр сообщил, что …»."""
    clause, places = phrases.clause, range(len(phrases.tokens))
    verbs = (index for index in places if clause.norm(index + 1) == "," and clause.is_in(index + 2, "complementizer"))
    return next((found for verb in verbs if (found := doer_of(phrases, verb))), None)


def may_name_source(document: Document, sentence: Sentence) -> bool:
    """Has ``sentence`` the words that ``by_source`` and ``by_indirect_speech`` ask for? It isn't read in context."""
    extent, language = (document.text, sentence.start, sentence.end), document.language
    norms = {token.norm for token in read_tokens(*extent, language)}
    return any(norms.issuperset(phrase.split()) for phrase in language.words("source_phrase")) or (
        "," in norms and may_have(*extent, language, "complementizer")
    )


SentenceRule = Callable[[NounPhrases], ActorPhrase | None]
ATTRIBUTIONS: tuple[SentenceRule, ...] = (by_source, by_words_passed_on, by_reporting_verb, by_place)
"""How a sentence names who said something, the surest way first."""
PROPOSERS: tuple[SentenceRule, ...] = (by_own_verb, *ATTRIBUTIONS, by_agent, by_demand, by_paper)
"""How a sentence names who proposes, orders or plans something, the surest way first."""
