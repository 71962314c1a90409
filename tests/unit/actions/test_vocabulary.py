"""What words tell by themselves, each in its roles."""

import pytest

from summarize.actions.model import read_model
from summarize.actions.signs.of_vocabulary import (
    ANY_WORD,
    NEXT_SENTENCE,
    ORDERS,
    PLANS,
    SIZE,
    TABLE_COLUMNS,
    VOCABULARY,
    read_table,
    values_of_words,
    vocabulary_signs,
    words_by_role,
)
from summarize.document import Candidate, CandidateKind, Document, Span
from summarize.pipeline import normalized_document
from summarize.text.clause import Clause, clause_of


def first_sentence(text: str, code: str = "ru") -> tuple[Document, Clause, Candidate]:
    document = normalized_document(text, language=code)
    first = document.sentences[0]
    span = Span(first.start, first.end)
    candidate = Candidate(CandidateKind.SENTENCE, *span, (span,))
    return document, clause_of(document.text, *span, document.language), candidate


def signs(text: str, loose: float = 1.0, code: str = "ru") -> dict[str, float]:
    return vocabulary_signs(*first_sentence(text, code), loose)


def roles(text: str) -> dict[str, list[str]]:
    return words_by_role(*first_sentence(text))


def test_the_table_has_a_byte_for_each_column_of_each_place() -> None:
    assert len(read_table()) == SIZE * len(TABLE_COLUMNS)
    assert any(read_table())


def test_the_model_asks_for_the_signs_of_the_vocabulary() -> None:
    weights = read_model().weights
    assert weights["action"][VOCABULARY] > 0
    assert weights["order"][ORDERS] > weights["proposal"].get(ORDERS, 0.0)
    assert weights["plan"][PLANS] > weights["proposal"].get(PLANS, 0.0)


@pytest.mark.parametrize(
    ("asks", "tells"),
    [
        ("Надо отремонтировать кровлю.", "Надо вспомнить детство."),
        ("Можно создать рабочую группу.", "Можно проиграть матч."),
        ("Министр потребовал ответить.", "Министр успел ответить."),
        ("Врачи призвали отказаться от сахара.", "Врачи стали отказываться от сахара."),
        ("Депутат предложил увеличить пособия.", "Депутату удалось увеличить пособия."),
        ("Завод планирует построить цех.", "Завод мешает построить цех."),
    ],
)
def test_words_that_ask_weigh_more_than_those_that_tell(asks: str, tells: str) -> None:
    assert signs(asks)[VOCABULARY] > signs(tells)[VOCABULARY]


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("Министр потребовал от ведомств ответить.", "verb of an infinitive", ["потребовал"]),
        ("Министр потребовал от ведомств ответить.", "before an infinitive", ["потребовал", "от", "ведомств"]),
        ("Министр потребовал от ведомств ответить.", "infinitive", ["ответить"]),
        ("Министр потребовал от ведомств ответить.", "past verb", ["потребовал"]),
        ("Она просит, чтобы рынок открыли.", "verb of an infinitive", ["просит"]),
        ("Она просит, чтобы рынок открыли.", "present verb", ["просит"]),
        ("Осенью завод снова откроют.", "future verb", ["откроют"]),
        ("Осенью завод снова откроют.", "before a future verb", ["завод", "снова"]),
        ("Рынок тоже не закрыт.", "function word", ["тоже", "не"]),
        ("Рынок закрыли. Его снесут.", NEXT_SENTENCE, ["его", "снесут"]),
    ],
)
def test_a_word_counts_in_its_roles(text: str, role: str, words: list[str]) -> None:
    assert roles(text)[role] == words


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Рынок закрыли.", "infinitive"),
        ("Рынок закрыли.", "verb of an infinitive"),
        ("Рынок закрыли.", "before an infinitive"),
        ("Рынок закрыли.", "future verb"),
        ("Рынок закрыли.", "before a future verb"),
        ("Рынок закрыли.", NEXT_SENTENCE),
        ("Закрыть рынок.", "before an infinitive"),
        ("Закрыть рынок.", "verb of an infinitive"),
        ("Закрыть рынок.", "past verb"),
    ],
)
def test_a_role_that_no_word_has_is_absent(text: str, role: str) -> None:
    assert role not in roles(text)


def test_any_word_counts_outside_of_lists_alone() -> None:
    document, clause, candidate = first_sentence("Закрыть рынок.")
    assert words_by_role(document, clause, candidate)[ANY_WORD] == ["закрыть", "рынок"]
    assert ANY_WORD not in words_by_role(document, clause, candidate._replace(enumeration=0))


def test_any_word_counts_by_the_genre() -> None:
    text = "Комиссии проверить двенадцать котельных."
    strict, loose = signs(text, 0.0)[VOCABULARY], signs(text, 1.0)[VOCABULARY]
    assert strict != loose
    assert signs(text, 0.5)[VOCABULARY] == pytest.approx((strict + loose) / 2)


def test_the_values_of_the_words_are_those_of_the_sign() -> None:
    document, clause, candidate = first_sentence("Комиссии — проверить 12 котельных, и скорее.")
    values = values_of_words(document, clause, candidate, 0.7)
    assert sum(values) == pytest.approx(vocabulary_signs(document, clause, candidate, 0.7)[VOCABULARY])
    assert values[1] == 0


@pytest.mark.parametrize("text", ["2027", "12,5 %", "№ 5"])
def test_what_has_no_word_has_no_sign(text: str) -> None:
    assert signs(text) == {}


@pytest.mark.parametrize("code", ["uk", "kk", "en", "be"])
def test_other_languages_have_none(code: str) -> None:
    assert signs("не на по", code=code) == {}
