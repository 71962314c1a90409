"""Mail: what stands above a message is the page's, its subject the title, and nobody's greeting a heading."""

import pytest

from summarize import summarize
from summarize.pipeline import read_document

MESSAGE = """From: Анна Орлова <orlova@example.org>
To: Пётр Зимин <zimin@example.org>,
 отдел дорог <roads@example.org>
Subject: Re: Fwd: Смета на ремонт моста
Date: Mon, 3 May 2027 10:00:00 +0300
X-Mailer: Почта 1.0

Пётр Ильич, добрый день!

Смета на ремонт моста посчитана дважды. Кровли павильона в ней нет вовсе.

Прошу до пятницы:
1) пересчитать опоры;
2) добавить кровлю.

Спасибо!

Анна Орлова

> Высылаю смету.
> Жду замечаний.
--
Анна Орлова
отдел смет
"""
NOTE = "Кому: директору школы\nОт: отдел смет\nТема: Ремонт спортзала\n\nСпортзал закрыт с осени. Пол в нём просел.\n"


def kinds(text, language="ru"):
    document = read_document(text, language=language)
    return [(block.kind.value, text[block.start : block.end]) for block in document.blocks]


def title(text, language="auto"):
    found = summarize(text, language=language).to_dict()["title"]
    return found and (found["text"], text[found["start"] : found["end"]])


def test_the_subject_is_the_title_without_its_name_and_its_replies():
    assert title(MESSAGE) == ("Смета на ремонт моста", "Смета на ремонт моста")


def test_the_header_and_the_signature_are_page_furniture():
    found = kinds(MESSAGE)
    assert [kind for kind, _ in found[:3]] == ["boilerplate"] * 3
    assert [kind for kind, _ in found if kind == "heading"] == []
    assert found[-2:] == [("boilerplate", "Анна Орлова"), ("boilerplate", "отдел смет")]
    assert ("boilerplate", "> Высылаю смету.") in found


EARLIER = [
    ("ru", "Отвечаю.\n\n3 мая 2027 г., 10:00, Анна Орлова пишет:\n> Надо сдать дела.\n", 2),
    ("ru", "Отвечаю.\n\n-----Исходное сообщение-----\nFrom: Анна\nSubject: Смета\n\nНадо сдать дела.\n", 4),
    ("ru", "Отвечаю.\n\nОт: Анна\nОтправлено: 3 мая\nКому: Пётр\n\nНадо сдать дела.\n", 4),
    ("en", "My answer.\n\nFrom: Ann\nSent: 3 May\nTo: Ed\n\nReturn the keys.\n", 4),
    ("uk", "Відповідаю.\n\nВід: Анна\nНадіслано: 3 травня\nКому: Петро\n\nТреба здати справи.\n", 4),
    ("uk", "Відповідаю.\n\n3 травня 2027 р. Анна пише:\n> Треба здати справи.\n", 2),
    ("ru", "Отвечаю.\n\nпн, 3 мая 2027 г. в 10:00, Анна Орлова <orlova@example.org>:\n> Надо сдать дела.\n", 2),
    ("ru", "Отвечаю.\n\nпн, 3 мая 2027 г. в 10:00, Анна\nОрлова <orlova@example.org>:\n> Надо сдать дела.\n", 3),
    ("ru", "Отвечаю.\n\n--\nПётр Зимин\n\n3 мая 2027 г., 10:00, Анна Орлова пишет:\n> Надо сдать дела.\n", 4),
    ("en", "My answer.\n\nOn Mon, 3 May 2027, 10:00 Ann Reed <reed@example.org>\nwrote:\n> Return the keys.\n", 3),
    ("en", "My answer.\n\nOn 3 May 2027 Ann Reed wrote:\n> The keys must be returned.\n", 2),
    ("en", "My answer.\n\n-----Original Message-----\nFrom: Ann\nSubject: Keys\n\nReturn the keys.\n", 4),
]
NOT_EARLIER = [
    ("ru", "Отвечаю.\n\nПишите на адрес Анны <orlova@example.org>:\nНадо сдать дела.\n"),
    ("ru", "Отвечаю.\n\nАдреса: Анна <orlova@example.org>, Пётр <zimin@example.org>\n> Надо сдать дела.\n"),
    ("ru", "Собрание было в 10:00.\nВот что сказал директор:\n> Надо сдать дела.\n"),
    ("ru", "Отвечаю.\n\n> Надо сдать дела.\n\nСдам завтра.\n"),
    ("ru", "Устав пишет:\n\nНадо сдать дела.\n"),
    ("ru", "Отвечаю.\n\n-------- Пересылаемое сообщение --------\n\nНадо сдать дела.\n"),
    (
        "ru",
        "От: Анна\nКому: Пётр\nТема: FW: Дела\n\nПересылаю.\n\n-----Исходное сообщение-----\n\nНадо сдать дела.\n",
    ),
    ("ru", "Дела идут.\n\nОт: Анна\nСрок: 3 мая\nКому: Пётр\n\nНадо сдать дела.\n"),
    ("ru", "--- Исходное положение ---\n\nНадо сдать дела.\n"),
    ("en", "As he wrote:\n\nThe keys must be returned.\n"),
    ("ru", "СЛУЖЕБНАЯ ЗАПИСКА\n\nКому: директору\nОт: отдел смет\nДата: 3 мая\nТема: Крыша\n\nНадо сдать дела.\n"),
    ("uk", "СЛУЖБОВА ЗАПИСКА\n\nКому: директору\nВід: відділ\nДата: 3 травня\n\nТреба здати справи.\n"),
    ("en", "MEMORANDUM\n\nTO: Staff\nFROM: Office\nDATE: 3 May\nSUBJECT: Keys\n\nThe keys must be returned.\n"),
]


@pytest.mark.parametrize(("language", "text", "lines"), EARLIER)
def test_earlier_mail_is_no_part_of_a_message(language, text, lines):
    found = [kind for kind, _ in kinds(text, language)]
    assert found[0] != "boilerplate"
    assert found[1:] == ["boilerplate"] * lines


def test_what_an_answer_to_something_passed_on_quotes_is_earlier_mail():
    text = "От: Анна\nКому: Пётр\nТема: RE: FW: Дела\n\nОтвечаю.\n\n-----Исходное сообщение-----\n\nНадо сдать дела.\n"
    assert kinds(text)[-1] == ("boilerplate", "Надо сдать дела.")


@pytest.mark.parametrize(("language", "text"), NOT_EARLIER)
def test_what_is_passed_on_or_only_quoted_stays(language, text):
    *_, (kind, words) = kinds(text, language)
    assert (kind != "boilerplate", words.strip("> ")) == (True, text.rstrip().rsplit("\n", 1)[-1].strip("> "))


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_the_kind_of_line_end_changes_nothing(end):
    assert [kind for kind, _ in kinds(MESSAGE.replace("\n", end))] == [kind for kind, _ in kinds(MESSAGE)]


def test_what_a_message_asks_for_is_found():
    rows = summarize(MESSAGE).to_dict()["recommendations"]
    assert [row["text"] for row in rows] == ["Пересчитать опоры", "Добавить кровлю"]
    assert [row["deadline"]["text"] for row in rows] == ["до пятницы"] * 2


@pytest.mark.parametrize(
    ("language", "text", "subject"),
    [
        ("ru", NOTE, "Ремонт спортзала"),
        ("uk", "Кому: директору\nВід: відділ\nТема: Ремонт зали\n\nЗалу закрито з осені.\n", "Ремонт зали"),
        ("be", "Каму: дырэктару\nАд: аддзел\nТэма: Рамонт залы\n\nЗала зачынена з восені.\n", "Рамонт залы"),
        ("kk", "Кімге: директорға\nКімнен: бөлім\nТақырып: Зал\n\nЗал күзден бері жабық.\n", "Зал"),
        ("en", "From: A\nTo: B\nSubject: The gym\n\nThe gym has been closed since autumn.\n", "The gym"),
    ],
)
def test_each_language_has_its_names_for_the_fields(language, text, subject):
    assert title(text, language) == (subject, subject)


@pytest.mark.parametrize(
    "text",
    [
        "Тема: Ремонт спортзала\n\nСпортзал закрыт с осени. Пол в нём просел.\n",
        "Кому: директору школы\nСпортзал закрыт с осени.\nТема: пол просел.\n\nЖдём ответа.\n",
        "Мост закрыт.\nОт: отдел смет\nКому: директору\n\nОпоры просели.\n",
        "Дано: трапеция\nНайти: площадь\n\nРешение простое. Площадь равна шести.\n",
    ],
)
def test_other_labels_make_no_mail(text):
    assert "boilerplate" not in [kind for kind, _ in kinds(text)]


def test_a_line_of_two_dashes_in_another_text_opens_no_signature():
    text = "Мост закрыт. Опоры просели.\n\n--\n\nРемонт начнут весной. Деньги найдены.\n"
    kind, words = kinds(text)[-1]
    assert kind != "boilerplate"
    assert words.endswith("Ремонт начнут весной. Деньги найдены.")


def test_an_empty_subject_is_no_title():
    assert title("From: A\nTo: B\nSubject:\n\nThe gym has been closed since autumn.\n", "en") is None
