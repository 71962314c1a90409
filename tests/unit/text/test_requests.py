"""The singular imperative is a request after a name that opens the sentence, and nothing elsewhere."""

import pytest

from summarize import languages, summarize
from summarize.text.clause import clause_in_context, clause_of

REQUESTS = [
    ("Глеб, отправь чертежи до обеда.", "Глеб"),
    ("Нина Павловна, проверь смету.", "Нина Павловна"),
    ("Паша, забери костюмы из химчистки.", "Паша"),
    ("Анна Ильинична, Вам нужно утвердить смету.", "Анна Ильинична"),
]
NONE = [
    "Мост, строй домов и сад видны.",
    "Пётр, строй рабочих и сад видны издали.",
    "Глеб, мать Нины, пришла вчера.",
    "Россия, Китай, Сирия дружат.",
    "Глеб пришёл, отдай он книгу раньше, спора бы не было.",
    "Сад, дом, печь стоят пустыми.",
    "Ночь, печь и кот.",
]


@pytest.mark.parametrize(("sentence", "who"), REQUESTS)
def test_a_request_to_a_name_is_a_row_of_that_name(sentence, who):
    text = f"О делах\n\nСовещание прошло вчера. {sentence} Погода стояла тёплая."
    (row,) = summarize(text, language="ru").to_dict()["recommendations"]
    assert (row["text"], row["assignee"]["text"]) == (sentence[:-1], who)


@pytest.mark.parametrize("read", [clause_of, clause_in_context])
@pytest.mark.parametrize("sentence", NONE)
def test_no_other_word_becomes_an_imperative(sentence, read):
    clause = read(sentence, 0, len(sentence), languages.load("ru"))
    assert "Imp" not in [token.tag for token in clause.tokens]
