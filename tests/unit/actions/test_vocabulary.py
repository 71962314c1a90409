"""What words tell by themselves, whatever stands beside them."""

import pytest

from summarize import languages
from summarize.actions.model import read_model
from summarize.actions.signs.of_vocabulary import SIZE, VOCABULARY, read_table, values_of_words, vocabulary_signs
from summarize.text.clause import Clause, clause_of


def clause(text: str, code: str = "ru") -> Clause:
    return clause_of(text, 0, len(text), languages.load(code))


def sign(text: str) -> float:
    return vocabulary_signs(clause(text))[VOCABULARY]


def test_the_table_has_a_byte_for_each_place() -> None:
    assert len(read_table()) == SIZE
    assert any(read_table())


def test_the_model_asks_for_the_sign_of_the_vocabulary() -> None:
    assert read_model().weights["action"][VOCABULARY] > 0


@pytest.mark.parametrize(
    ("asks", "tells"),
    [
        ("отремонтировать кровлю", "вспомнить детство"),
        ("создать рабочую группу", "проиграть матч"),
        ("утвердить график дежурств", "полюбить море"),
        ("ужесточить контроль за вырубкой", "услышать шум за окном"),
    ],
)
def test_words_of_tasks_weigh_more_than_those_of_stories(asks: str, tells: str) -> None:
    assert sign(asks) > sign(tells)


def test_the_order_of_words_changes_nothing() -> None:
    assert sign("создать группу до осени") == pytest.approx(sign("до осени группу создать"))


def test_the_values_of_the_words_are_those_of_the_sign() -> None:
    one = clause("Комиссии — проверить 12 котельных, и скорее.")
    assert sum(values_of_words(one)) == pytest.approx(vocabulary_signs(one)[VOCABULARY])
    assert values_of_words(one)[1] == 0


@pytest.mark.parametrize("text", ["2027", "— 12,5 %", "..."])
def test_what_has_no_word_has_no_sign(text: str) -> None:
    assert vocabulary_signs(clause(text)) == {}


@pytest.mark.parametrize("code", ["uk", "kk", "en", "be"])
def test_other_languages_have_none(code: str) -> None:
    assert vocabulary_signs(clause("не на по", code)) == {}
