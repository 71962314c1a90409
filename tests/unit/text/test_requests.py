"""The singular imperative is a request after a name that opens the sentence, and nothing elsewhere."""

import pytest

from summarize import languages, summarize
from summarize.text.clause import clause_in_context, clause_of

REQUESTS = [
    ("Глеб, отправь чертежи до обеда.", "Глеб"),
    ("Нина Павловна, проверь смету.", "Нина Павловна"),
    ("Паша, забери костюмы из химчистки.", "Паша"),
    ("Анна Ильинична, Вам нужно утвердить смету.", "Анна Ильинична"),
    ("Ира, а ты отправь смету.", "Ира"),
    ("Света, возьми ключи у сторожа.", "Света"),
    ("Паш, пожалуйста, забери пропуск.", "Паш"),
    ("Юль, закажи воду.", "Юль"),
    ("Степан, пришли акт.", "Степан"),
    ("Пожалуйста, Глеб, вымой пол.", "Глеб"),
    ("@gleb_k проверь насос.", "gleb_k"),
]
NONE = [
    "Мост, строй домов и сад видны.",
    "Пётр, строй рабочих и сад видны издали.",
    "Глеб, мать Нины, пришла вчера.",
    "Россия, Китай, Сирия дружат.",
    "Глеб пришёл, отдай он книгу раньше, спора бы не было.",
    "Сад, дом, печь стоят пустыми.",
    "Ночь, печь и кот.",
    "Степан, пришли гости.",
    "Лен, ситец, строй рядов.",
    "Свет, вода, печь работают.",
]
SAID = ["Глеб, скажи, как прошло лето.", "Нина, смотри, что вышло."]


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


@pytest.mark.parametrize("sentence", SAID)
def test_what_only_keeps_a_talk_going_is_no_row(sentence):
    assert summarize(f"О делах\n\nСовещание прошло вчера. {sentence}").to_dict()["recommendations"] == []


OPENINGS = {"uk": "Збори минули вчора.", "en": "The meeting was yesterday.", "kk": "Жиналыс кеше өтті."}


@pytest.mark.parametrize(
    ("code", "sentence", "who"),
    [
        ("uk", "Пане Андрію, надішліть кошторис.", "Пане Андрію"),
        ("uk", "Будь ласка, Ірино, надрукуй квитки.", "Ірино"),
        ("uk", "Оксано, замов кімнату.", "Оксано"),
        ("en", "Please, Kate, send the keys.", "Kate"),
        ("en", "Olga, please send the keys.", "Olga"),
        ("en", "Mark, order the paper.", "Mark"),
        ("kk", "Сәуле, тізімді дайындап жібер.", "Сәуле"),
        ("kk", "Асқар, залды тазалап қойшы, өтінемін.", "Асқар"),
        ("kk", "Сәуле, тізімді дайындаңыз.", "Сәуле"),
    ],
)
def test_in_other_languages_the_name_called_is_to_act(code, sentence, who):
    text = f"{OPENINGS[code]} {sentence}"
    (row,) = summarize(text, language=code).to_dict()["recommendations"]
    assert row["assignee"]["text"] == who


@pytest.mark.parametrize(
    "sentence", ["Hello, please send the keys.", "First, order the paper.", "Note, send the keys."]
)
def test_no_other_word_before_a_comma_is_a_name(sentence):
    rows = summarize(f"We need keys by 5 May 2027. {sentence}", language="en").to_dict()["recommendations"]
    assert all(row["assignee"] is None for row in rows)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("kk", "Сәуле, Асқар және Болат кеше келді."),
        ("kk", "Сәуле, сен кеше театрда болдың ба?"),
        ("uk", "Оксано, ти вчора була в театрі?"),
        ("en", "Please find the invoice attached."),
        ("en", "Please feel free to write to us."),
    ],
)
def test_in_other_languages_who_is_only_spoken_to_has_no_task(code, sentence):
    assert summarize(sentence, language=code).to_dict()["recommendations"] == []


UKRAINIAN = ["Тарасе, забери костюми до вечора.", "Олено, надрукуй квитки."]
NO_UKRAINIAN = ["Тарас, старий друг, прийшов.", "Олено, подруги чекають.", "Отже, звичай такий.", "Забери, Тарасе."]


@pytest.mark.parametrize(("sentences", "count"), [(UKRAINIAN, 1), (NO_UKRAINIAN, 0)])
def test_a_request_in_ukrainian_follows_the_vocative(sentences, count):
    for sentence in sentences:
        rows = summarize(f"Про справи\n\nЗбори минули вчора. {sentence}", language="uk").to_dict()["recommendations"]
        assert len(rows) == count, sentence


@pytest.mark.parametrize(("sentence", "tag"), [("Please return the keys.", "Imp"), ("Please the guests.", "ADJ")])
def test_what_follows_please_is_an_imperative(sentence, tag):
    assert clause_of(sentence, 0, len(sentence), languages.load("en")).tokens[1].tag == tag


def test_what_must_be_is_asked_of_the_reader_of_a_letter():
    letter = "Hello Ann,\n\nWe need to move the meeting to Monday. The agenda is attached.\n"
    assert len(summarize(letter, language="en").to_dict()["recommendations"]) == 1
