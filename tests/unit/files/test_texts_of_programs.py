"""What programs write as text: subtitles, chats, mail, tables. What only looks like them stays text."""

import csv
import json
from email.message import EmailMessage
from io import BytesIO

import pytest

from summarize import summarize
from summarize.document import COVERED
from summarize.errors import SummarizeError
from summarize.files import Kind, kind_of, read_source

SRT = """1
00:00:01,000 --> 00:00:04,000
Сегодня говорим о том,
как <i>беречь</i> мост.

2
00:00:04,000 --> 00:00:07,000
{\\an8}Мост надо чинить.

3
00:00:20,000 --> 00:00:22,000
Зимин отвечает.
"""
VTT = """WEBVTT

NOTE тут помета

intro
00:02.000 --> 00:05.000 align:start
<v Мастер>Полку надо закрепить.

00:05.000 --> 00:09.000
<v Ученик>Куплю шурупы &amp; клей.
"""
WHATSAPP = """03.10.2026, 09:04 - Сообщения защищены шифрованием.
03.10.2026, 09:05 - Рита: Доброе утро
03.10.2026, 09:06 - Рита: Нужно:
1) купить клей
2) найти стол
03.10.2026, 09:07 - Глеб: <Без медиафайлов>
03.10.2026, 09:08 - Глеб: Хорошо
"""
BRACKETS = "[05.11.2026, 18:20:11] Нина: Ждём\n\u200e[05.11.2026, 18:21:40] Паша: \u200eфото не включено\n"
AMERICAN = "10/3/26, 9:05 AM - Rita: Good morning\n10/3/26, 9:06 AM - Rita: We need glue\n"
COPIED = "[18:20, 05.11.2026] Нина: Паша, купи билеты\n[18:21, 05.11.2026] Паша: Ок\n"
TELEGRAM = "Рита, [03.10.2026 09:05]\nДоброе утро!\n\nГлеб, [03.10.2026 09:10]\nОк.\n"
DAYS = "Вчера, 18:40 Рита Б.\nКто купит клей?\nСегодня в 9:12 Глеб\nЯ куплю\n"
NAMES_FIRST = "Рита Б., 18:40\nКто купит клей?\nГлеб кв. 7, 18:41\nЯ куплю\n"
OWN_LINES = "Рита\nвчера в 18:41\nКто купит клей?\n\nГлеб\n18:43\nЯ куплю\n"
WITHIN = "[9:12] Рита: Кто купит клей?\n[9:14] Глеб: Я куплю\n"
NAMELESS = "Сегодня 9:12\nКто купит клей?\nСегодня 9:14\nЯ куплю\n"
EXPORT = {
    "name": "Отдел",
    "type": "private_group",
    "messages": [
        {"type": "service", "actor": "Рита", "action": "create_group", "text": ""},
        {"type": "message", "from": "Рита", "text": "Нужен клей"},
        {"type": "message", "from": "Рита", "text": ["К ", {"type": "bold", "text": "пятнице"}, "."]},
        {"type": "message", "from": None, "text": ""},
    ],
}
PLAN = '№;Мероприятие;Ответственный;Срок\n1;Промыть трубы;Зимин;до 01.06.2027\n2;"Мыть; красить";Лапин;осень\n'


def read(text, name=None):
    data = text if isinstance(text, bytes) else text.encode()
    return read_source(data, kind_of(data, name))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (SRT, "film.srt", Kind.CAPTIONS),
        (SRT.replace("\n", "\r\n"), None, Kind.CAPTIONS),
        ("\ufeff" + SRT, None, Kind.CAPTIONS),
        (SRT.encode("utf-16"), None, Kind.CAPTIONS),
        (VTT, None, Kind.CAPTIONS),
        (WHATSAPP, "chat.txt", Kind.CHAT),
        (BRACKETS, None, Kind.CHAT),
        (AMERICAN, None, Kind.CHAT),
        (TELEGRAM, None, Kind.CHAT),
        (DAYS, None, Kind.CHAT),
        (NAMES_FIRST, "chat.txt", Kind.CHAT),
        (OWN_LINES, None, Kind.CHAT),
        (WITHIN, None, Kind.CHAT),
        (NAMELESS, None, Kind.CHAT),
        ("Соседи\n\n" + NAMES_FIRST, None, Kind.CHAT),
        ("Рита  3 мая 2027, 9:12\nКлей?\nГлеб  3 мая 2027 г., 9:15\nЕсть\n", None, Kind.CHAT),
        ("Rita, yesterday at 6:41 PM\nGlue?\nGleb, today at 9:13 AM\nYes\n", None, Kind.CHAT),
        ("Рита · 18:40\nКлей?\nРита · 18:45\nЖду\n", None, Kind.CHAT),
        ("Смена на мосту\n" + BRACKETS, None, Kind.CHAT),
        ("Смена на мосту\r\n\r\n" + WHATSAPP, "chat.txt", Kind.CHAT),
        (json.dumps(EXPORT), "result.json", Kind.CHAT),
        (PLAN, "plan.csv", Kind.CSV),
        (PLAN.replace(";", "\t"), "plan.tsv", Kind.CSV),
        ("From: a@example.org\nSubject: x\nMIME-Version: 1.0\n\nx\n", None, Kind.MAIL),
        ("Received: from x\n by y\nFrom: a@example.org\n\nx\n", None, Kind.MAIL),
        ("Subject: =?utf-8?B?0JzQvtGB0YI=?=\n\nx\n", None, Kind.MAIL),
        ("From: a@example.org\nSubject: x\n\nx\n", "x.eml", Kind.MAIL),
    ],
)
def test_the_kind_is_told_by_the_content(text, name, kind):
    assert kind_of(text if isinstance(text, bytes) else text.encode(), name) is kind


@pytest.mark.parametrize(
    "text",
    [
        "1\nМост закрыт.\n2\nПаром стоит.\n",
        "Программа\n\n10:00 – регистрация\n10:30 – рассказ\n",
        "[00:00:05] Ведущая: Добрый день.\n[00:00:12] Зимин: Надо ждать.\n",
        "03.10.2026, 09:05 - Рита: Доброе утро\nМост закрыт.\n",
        "03.10.2026, 09:05 мост закрыли.\n04.10.2026, 10:00 мост открыли.\n",
        "10.05.2027 10:00 Доклад: мост\n10.05.2027 11:00 Рассказ: паром\n",
        "10.05.2027, 10:00 - Доклад: мост\n10.05.2027, 11:30 - Рассказ: паром\n",
        "2027-05-10 10:00:01 server: started\n2027-05-10 10:00:07 server: stopped\n",
        "[2027-05-10 10:00:01] INFO: started\n[2027-05-10 10:00:07] WARNING: slow\n",
        "2027-05-10 10:00:01 - [error] disk: full\n2027-05-10 10:00:07 - [error] disk: full\n",
        "Зимин, Лапин, [см. 10:15]\nМост закрыт.\n",
        "10:12 Тула\n10:47 Орёл\n12:05 Курск\n",
        "10:00 Завтрак\nКаша и чай.\n11:30 Прогулка\nЛес и луг.\n",
        "12:01 Проснулся. Завтракал долго.\n12:47 Вышел из дома. Погода хорошая.\n",
        "Вчера, 18:40\nНа мосту погас свет.\nСегодня, 9:15\nСвет включили.\n",
        "Мост закрыли в 18:42.\nПаром ушёл в 19:07.\n",
        "Рита пришла в 18:42\nГлеб ждал её у моста до 19:07\nОбоим повезло.\n",
        "Мост закрыли вчера.\n" + BRACKETS,
        "Вот что писали:\n" + BRACKETS,
        "Мост\nи его соседи\n" + BRACKETS,
        "Расписание\n10.05.2027 10:00 Доклад: мост\n10.05.2027 11:00 Рассказ: паром\n",
        "От: Зимин\nТема: Мост\n\nНадо чинить.\n",
        "From: Zimin\nTo: Lapin\nSubject: The bridge\n\nIt must be mended. MIME-Version: 1.0 is a field.\n",
        "Content-Type говорит о виде письма.\n",
        "Мост; паром; брод.\nЛес; луг; сад.\n",
        '{"messages": "нет"}',
        '{"type": "message", "text": "Мост"}',
        "WEBVTTX\n",
        "00:01 --> 00:02\n",
    ],
)
def test_what_only_looks_like_them_is_text(text):
    assert kind_of(text.encode(), "a.txt") is None


@pytest.mark.parametrize(
    ("chat", "said"),
    [
        (DAYS, "Рита Б.:\n\nКто купит клей?\n\nГлеб:\n\nЯ куплю"),
        (NAMES_FIRST, "Рита Б.:\n\nКто купит клей?\n\nГлеб кв. 7:\n\nЯ куплю"),
        (OWN_LINES, "Рита:\n\nКто купит клей?\n\nГлеб:\n\nЯ куплю"),
        (WITHIN, "Рита:\n\nКто купит клей?\n\nГлеб:\n\nЯ куплю"),
        (NAMELESS, "Кто купит клей?\n\nЯ куплю"),
        ("Соседи\n" + WITHIN, "Соседи\n\nРита:\n\nКто купит клей?\n\nГлеб:\n\nЯ куплю"),
    ],
)
def test_stamps_of_a_pasted_chat_are_not_read(chat, said):
    assert read(chat).text == said


def test_the_beginning_of_a_pasted_chat_decides():
    long = NAMELESS + "Сегодня 9:20\nДа\n" * 60 + "Сегодня 9:25\n" + "Мост закрыт. " * 400
    assert read(long).text.endswith("Мост закрыт.")
    assert read("\n \n" + WITHIN.replace("\n", "\r\n")).text == read(WITHIN).text


def test_lines_of_one_message_are_told_apart_and_no_message_is_the_title():
    found = summarize(read("Рита, 18:41\nПаш, купи клей\nГлеб, помой полы\nПаша, 18:43\nОк\n")).to_dict()
    assert found["title"] is None
    assert [(row["assignee"]["text"], row["text"]) for row in found["recommendations"]] == [
        ("Паш", "Паш, купи клей"),
        ("Глеб", "Глеб, помой полы"),
    ]


def test_cues_run_on_and_a_pause_begins_a_paragraph():
    assert read(SRT).text == "Сегодня говорим о том, как беречь мост. Мост надо чинить.\n\nЗимин отвечает."


@pytest.mark.parametrize(
    ("cues", "said"),
    [
        ("00:01.000 --> 00:02.000\nДа.\n\n00:02.000 --> 00:03.000\nНет.\n", "Да. Нет."),
        ("00:01.000 --> 00:02.000\nДа\n00:02.000 --> 00:03.000\nНет\n", "Да Нет"),
        ("a\n00:01.000 --> 00:02.000\nДа.\n\nb c\n00:02.000 --> 00:03.000\nНет.\n", "Да. Нет."),
        (
            "1\n00:01.000 --> 00:02.000\nДа.\n2\n00:02.000 --> 00:03.000\n5\n\n3\n00:03.000 --> 00:04.000\nв.",
            "Да. 5 в.",
        ),
        ("00:01.000 --> 00:02.000\n\n2\n00:02.000 --> 00:03.000\nДа.\n", "Да."),
        ("00:01.000 --> 00:03.000\nДа.\n\n00:02.000 --> 00:04.000\nДа.\n", "Да."),
        ("00:01.000 --> 00:02.000\n- Да?\n\n00:02.000 --> 00:03.000\n- Да?\n", "Да?\n\nДа?"),
        ("00:01.000 --> 00:02.000\n<v А>Да.\n\n00:02.000 --> 00:03.000\n<v Б>Да.\n", "А:\n\nДа.\n\nБ:\n\nДа."),
    ],
)
def test_no_word_of_a_cue_is_lost(cues, said):
    assert read("WEBVTT\n\n" + cues).text == said


def test_voices_are_speakers_and_notes_are_not_read():
    assert read(VTT).text == "Мастер:\n\nПолку надо закрепить.\n\nУченик:\n\nКуплю шурупы & клей."


def in_cues(*words):
    return "WEBVTT\n\n" + "".join(
        f"00:{index:02}.000 --> 00:{index:02}.900\n{said}\n\n" for index, said in enumerate(words)
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Мастер: Полку надо закрепить.", "Ученик: Куплю шурупы.", "Мастер: Жду."], 3),
        (["Мастер: Полку надо\nзакрепить.", "Сегодня.", "УЧЕНИК: Куплю.", "Мастер: Жду."], 3),
        (["- Мастер: Закрепи.\n- Ученик: Куплю.", "- Мастер: Жду."], 3),
        (["Dr. Reed: The bridge is shut.", "Ann Lee: We know."], 2),
    ],
)
def test_names_before_a_colon_are_speakers(words, said):
    source = read(in_cues(*words))
    assert [block.kind.value for block in source.blocks] == ["boilerplate", "dialogue"] * said
    assert not any(":" in source.text[block.start : block.end] for block in source.blocks[1::2])


@pytest.mark.parametrize(
    "words",
    [
        ["Запомните: мост закрыт.", "Ездят в объезд."],
        ["Внимание: мост закрыт.", "Внимание: ездят в объезд.", "Ждите."],
        ["Состав: клей, доски.", "Срок: два дня.", "Потом красим."],
        ["Он сказал: пора.", "Она сказала: рано."],
        ["В 10:30: мост закрыт.", "В 11:40: мост открыт."],
        ["мост: закрыт", "дорога: закрыта"],
        ["Смотрите: https://example.org", "Ждём вас."],
    ],
)
def test_other_words_before_a_colon_are_said(words):
    source = read(in_cues(*words))
    assert source.text.replace("\n\n", " ") == " ".join(words)


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        ("- Когда сдаём мост?\n- В мае.", ["Когда сдаём мост?", "В мае."]),
        ("Ждём.\n– В мае?", ["Ждём.", "В мае?"]),
        ("- Мост\n- это дорога.", ["Мост - это дорога."]),
        ("Мост закрыт\n- ждём.", ["Мост закрыт - ждём."]),
        ("- Мост закрыт.", ["Мост закрыт."]),
        ("[аплодисменты]", []),
        ("(звучит музыка)", []),
        ("[смеётся] Мост закрыт.", ["[смеётся] Мост закрыт."]),
        ("Мост (старый) закрыт.", ["Мост (старый) закрыт."]),
        ("(Мост) закрыт (опять)", ["(Мост) закрыт (опять)"]),
    ],
)
def test_turns_in_one_cue_are_parted_and_sounds_are_not_said(cue, said):
    source = read(in_cues("Начинаем.", cue))
    assert source.text.split("\n\n") == (["Начинаем.", *said] if cue[0] in "-–" else join_first("Начинаем.", said))


def join_first(before, said):
    """``said``, its first words run on from the cue ``before``."""
    return [f"{before} {said[0]}", *said[1:]] if said else [before]


def test_subtitles_in_another_encoding_are_read():
    assert read(SRT.encode("cp1251")).text == read(SRT).text


@pytest.mark.parametrize(
    ("message", "blocks"),
    [
        ("Паша, возьми ключ\nи открой зал.", ["Паша, возьми ключ\nи открой зал."]),
        ("Паша, возьми ключ,\n\nоткрой зал.", ["Паша, возьми ключ,\nоткрой зал."]),
        ("Ждём.\nоткрой зал.", ["Ждём.", "открой зал."]),
        ("Ждём гостей\nПаша, открой зал", ["Ждём гостей", "Паша, открой зал"]),
        ("Кто откроет?\nя", ["Кто откроет?", "я"]),
    ],
)
def test_a_sentence_goes_on_where_a_sender_broke_it(message, blocks):
    source = read(f"[05.11.2026, 18:20:11] Нина: {message}\n[05.11.2026, 18:21:40] Паша: Ок\n")
    said = [source.text[block.start : block.end] for block in source.blocks if block.kind == "dialogue"]
    assert said == [*blocks, "Ок"]


def test_the_name_of_an_exported_chat_is_its_title():
    assert summarize(read(json.dumps(EXPORT))).document.title.text == "Отдел"


def test_the_names_of_several_chats_are_headings():
    source = read(json.dumps({"chats": {"list": [EXPORT | {"type": "group"}, EXPORT | {"name": "Дом"}]}}))
    kinds = [(source.text[block.start : block.end], str(block.kind)) for block in source.blocks if block.level == 0]
    assert ("Отдел", "heading") in kinds
    assert ("Дом", "heading") in kinds


@pytest.mark.parametrize("sender", ["Вера", "Лиза", "Надежда Львовна", "Сосед Андрей", "+7 900"])
def test_who_asks_is_the_sender_and_not_an_earlier_one(sender):
    lines = ["Павел: Кто дома?", "Павел: Ау", f"{sender}: Я дома.", f"{sender}: Павел, составь список к среде."]
    chat = "".join(f"12.03.2027, 09:1{index} - {line}\n" for index, line in enumerate(lines))
    *_, row = summarize(read(chat)).to_dict()["recommendations"]
    assert (row["assignee"]["text"], row["by"] and row["by"]["text"]) == (
        "Павел",
        sender if sender[0].isalpha() else None,
    )


def test_the_line_above_the_messages_names_the_chat():
    source = read("Смена на мосту\n" + COPIED)
    shown = [(block.kind.value, source.text[block.start : block.end]) for block in source.blocks]
    assert shown[:3] == [
        ("title", "Смена на мосту"),
        ("boilerplate", "Нина:"),
        ("dialogue", "Паша, купи билеты"),
    ]


def test_messages_stand_under_their_senders():
    source = read(WHATSAPP)
    shown = [(block.kind.value, source.text[block.start : block.end]) for block in source.blocks]
    assert shown == [
        ("boilerplate", "Сообщения защищены шифрованием."),
        ("boilerplate", "Рита:"),
        ("dialogue", "Доброе утро"),
        ("paragraph", "Нужно:\n1) купить клей\n2) найти стол"),
        ("boilerplate", "<Без медиафайлов>"),
        ("boilerplate", "Глеб:"),
        ("dialogue", "Хорошо"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BRACKETS, "Нина:\n\nЖдём\n\nфото не включено"),
        (COPIED, "Нина:\n\nПаша, купи билеты\n\nПаша:\n\nОк"),
        (AMERICAN, "Rita:\n\nGood morning\n\nWe need glue"),
        (TELEGRAM, "Рита:\n\nДоброе утро!\n\nГлеб:\n\nОк."),
        (json.dumps(EXPORT), "Отдел\n\nРита:\n\nНужен клей\n\nК пятнице."),
    ],
)
def test_every_export_of_a_chat_is_read(text, said):
    assert read(text).text.replace("\u200e", "") == said


@pytest.mark.parametrize("text", ['{"messages": [', '{"messages": [], "type": "private_group"}'])
def test_an_export_without_messages_is_an_error(text):
    with pytest.raises(SummarizeError, match=r"--from text|not JSON"):
        read_source(text.encode(), Kind.CHAT)


def message(**parts):
    made = EmailMessage()
    made["From"], made["Subject"], made["X-Mailer"] = (
        "Анна Орлова <orlova@example.org>",
        "Смета на ремонт моста",
        "Почта",
    )
    if "plain" in parts:
        made.set_content(parts["plain"], cte=parts.get("cte"))
    if "html" in parts:
        (made.add_alternative if "plain" in parts else made.set_content)(parts["html"], subtype="html")
    if "attached" in parts:
        made.add_attachment(parts["attached"], filename="a.txt")
    return made.as_bytes()


@pytest.mark.parametrize("transfer", ["base64", "quoted-printable", "8bit"])
def test_a_message_is_its_fields_and_its_text(transfer):
    source = read(message(plain="Надо чинить мост.\n", html="<p>Другое</p>", cte=transfer))
    assert source.text == (
        "From: Анна Орлова <orlova@example.org>\nSubject: Смета на ремонт моста\n\nНадо чинить мост.\n"
    )
    assert source.kind == "mail"


def test_a_message_in_html_is_its_words():
    text = read(message(html="<html><body><p>Надо:</p><ul><li>чинить мост</li></ul></body></html>")).text
    assert text.endswith("\n\nНадо:\n\n• чинить мост\n")


def test_attachments_are_not_read():
    assert "секрет" not in read(message(plain="Мост закрыт.", attached="секрет")).text


@pytest.mark.parametrize("address", ["<", ". <@", "a@b, ,<>", ':;(. "', "Анна <анна", "=?utf-8?q?=d0?="])
def test_an_address_that_is_none_is_shown_as_it_is_written(address):
    text = read(f"MIME-Version: 1.0\nSubject: Мост\nTo: {address}\n\nМост закрыт.\n").text
    assert "Subject: Мост" in text
    assert text.endswith("\n\nМост закрыт.\n")


@pytest.mark.parametrize("charset", ["x-none", "utf-8", "rot13", '"'])
def test_a_page_in_a_charset_that_is_none_is_read(charset):
    head = f"MIME-Version: 1.0\nContent-Type: text/html; charset={charset}\n\n"
    page = "<html><body><p>Мост закрыт до весны.</p></body></html>"
    assert "Мост закрыт до весны." in read(head.encode() + page.encode("cp1251")).text


def test_a_message_with_an_empty_page_is_its_fields():
    assert read("Subject: Мост\nMIME-Version: 1.0\nContent-Type: text/html\n\n\n").text == "Subject: Мост\n"


def test_an_unknown_charset_of_a_message_is_detected():
    data = b"Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=x-none\n\n" + "Мост закрыт.".encode(
        "cp1251"
    )
    assert "Мост закрыт." in read(data).text


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_rows_of_a_table_file_are_rows(separator):
    source = read(PLAN.replace("Мыть; красить", "Мыть# красить").replace(";", separator).replace("#", ";"), "a.csv")
    (block,) = source.blocks
    assert block.kind.value == "table"
    assert source.text.split("\n")[2] == "2\tМыть; красить\tЛапин\tосень"


def test_a_line_above_a_table_is_no_row():
    source = read("План работ;;;\n\n" + PLAN, "a.csv")
    assert [block.kind.value for block in source.blocks] == ["paragraph", "table"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "Мероприятие;Ответственный;Срок\nПочинить кран;Зимин;до 01.06.2027\nПокрасить забор;;\nМыть окна;;осень\n",
            [("Починить кран", "до 01.06.2027"), ("Покрасить забор", None), ("Мыть окна", "осень")],
        ),
        (
            "№;Мероприятие;Срок\nI. Дом;;\n1;Починить кран;до 01.06.2027\nII. Двор;;\n2;Вымыть окна;осень\n",
            [("Починить кран", "до 01.06.2027"), ("Вымыть окна", "осень")],
        ),
    ],
)
def test_a_row_with_one_cell_does_not_end_its_table(table, expected):
    source = read("План работ;;\n" + table, "a.csv")
    assert [block.kind.value for block in source.blocks] == ["paragraph", "table"]
    rows = summarize(source).to_dict()["recommendations"]
    assert [(row["text"], row["deadline"] and row["deadline"]["text"]) for row in rows] == expected


def test_an_empty_row_ends_a_table():
    source = read(PLAN + ";;;\nПодписи;;;\n" + PLAN, "a.csv")
    assert [block.kind.value for block in source.blocks] == ["table", "paragraph", "table"]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("План, сводный, на год\nЧто;Кто\nМыть;Зимин\nКрасить;Лапин\n", 2),
        ('"Что, где, когда";Кто\n"Мыть, тереть";Зимин\n"Красить, белить";Лапин\n', 2),
        ("Труба;2,5;м\nДоска;3,5;м\n", 3),
        ("Труба, медь\tЗимин\nДоска, дуб, клён\tЛапин\n", 2),
        ("Что,Кто\nМыть; красить; белить,Зимин\nКопать,Лапин\n", 2),
        ('Что;Кто\n"Мыть;\nкрасить";Зимин\n', 2),
        ("Мост закрыт.\nПаром стоит.\n", 1),
    ],
)
def test_the_separator_is_the_one_that_cuts_the_rows_alike(text, cells):
    assert read(text, "a.csv").text.split("\n")[-1].count("\t") == cells - 1


def test_reading_a_table_changes_nothing_for_the_process():
    before = csv.field_size_limit()
    read(PLAN, "a.csv")
    assert csv.field_size_limit() == before


def workbook():
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["План работ на год"],
        ["Мероприятие", "Ответственный", "Срок"],
        ["Починить кран", "Зимин", "до 01.06.2027"],
        ["Покрасить забор", None, "до 02.06.2027"],
        ["Снести сарай", "Лапин", "до 03.06.2027"],
        ["Вымыть окна", None, "до 04.06.2027"],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("B3:B4")
    sheet.row_dimensions[5].hidden = True
    hidden = book.create_sheet("Черновик")
    hidden.append(["Мероприятие", "Срок"])
    hidden.sheet_state = "hidden"
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_workbook_is_what_its_reader_sees():
    source = read(workbook())
    assert source.text == (
        "План работ на год\n\nМероприятие\tОтветственный\tСрок\nПочинить кран\tЗимин\tдо 01.06.2027\n"
        f"Покрасить забор\t{COVERED}\tдо 02.06.2027\nВымыть окна\t\tдо 04.06.2027"
    )
    rows = summarize(source).to_dict()["recommendations"]
    assert [row["assignee"] and row["assignee"]["text"] for row in rows] == ["Зимин", "Зимин", None]


def test_an_empty_table_file_is_an_empty_text():
    assert read("", "a.csv").text == ""
