"""People who are told by a number, «учащиеся 9 классов», and those whom an opening participle names."""

import pytest

from summarize import languages
from summarize.document import Span
from summarize.slots.assignee_in_sentence import find_assignee
from summarize.slots.deadline_in_sentence import find_deadlines


def assignee(text):
    russian, span = languages.load("ru"), Span(0, len(text))
    deadlines = tuple(phrase.span for phrase in find_deadlines(text, span, russian))
    found = find_assignee(text, span, russian, deadlines)
    return text[slice(*found.span)] if found else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Учащимся 9 классов сдать учебники.", "Учащимся 9 классов"),
        ("Ученикам 5–7 классов убрать двор.", "Ученикам 5–7 классов"),
        ("Студентам 1 курса пройти осмотр.", "Студентам 1 курса"),
        ("Жильцам 3 подъезда освободить подвал.", "Жильцам 3 подъезда"),
        ("Водителям 2 смены сдать путевые листы.", "Водителям 2 смены"),
        ("Обучающимся сдать учебники до 25 мая.", "Обучающимся"),
        ("Отдыхающим соблюдать тишину.", "Отдыхающим"),
        ("Нуждающимся в жилье подать заявления.", "Нуждающимся в жилье"),
        ("Пострадавшим жильцам заполнить анкету.", "Пострадавшим жильцам"),
    ],
)
def test_people_told_by_a_number_or_a_participle_are_named(text, who):
    assert assignee(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Учащимся 9 классов выдать учебники.",
        "Учащимся выдать молоко.",
        "Отдыхающим раздать карты.",
        "Главе 3 округа сообщить.",
        "Статьям 5 и 7 дать названия.",
        "Пунктам 3 договора придать силу.",
        "Падающим деревом задело забор.",
        "Жителям 5 мая раздать лопаты.",
        "Школам 5 лет давали деньги.",
        "Следующим шагом установить насос.",
    ],
)
def test_what_is_numbered_given_or_a_means_is_nobody(text):
    assert assignee(text) is None
