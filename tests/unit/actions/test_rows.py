"""What is a row: carriers, parts of one thing, orders without markers, standing duties, labels."""

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import summarize
from summarize.actions.rows import by_kind
from summarize.document import ActionKind, Origin, Recommendation, Span

CARRIER = """Совет посёлка решил:
1. Отделу связи до 1 июня 2027 г.:
а) протянуть кабель;
б) починить вышку.
2. Внести в устав посёлка следующие изменения:
а) в пункте 1 слово «двор» исключить;
б) пункт 2 признать утратившим силу.
3. Решение вступает в силу со дня подписания.
"""

MEMO = """ИТОГИ встречи
РЕШИЛИ:
Подготовить смету ремонта школы. Учесть цены области.
Исполнители: Белов И.И.; Чернов П.П.
Срок: 12.05.2027
Согласовать смету с советом.
Ответственный:
Чернов П.П.
Срок исполнения – до конца мая
Блок 2
Направить смету участникам встречи.
"""

ORDER = """ПОСТАНОВЛЕНИЕ
Администрация посёлка ПОСТАНОВЛЯЕТ:
Утвердить программу «Дороги».
Финансовому отделу (Белова Т.И.) предусмотреть средства.
Контроль за исполнением возложить на заместителя главы Чернова П.П.
Глава посёлка И.И. Белов
"""

RULES = """Порядок приёма заявок
Комиссия ежегодно, до 1 марта, представляет доклад главе района.
Протокол размещается на сайте не позднее трёх дней со дня заседания.
Заявки рассматриваются администрацией района в десятидневный срок.
"""

MINUTES = """# Созвон
- План встречи:
  - Показать заказчику прототип
  - Обсудить сроки

## Задачи к 25.02

- Починить вход
- Добавить поиск
"""


def rows(text):
    return [
        (
            row["text"],
            row["assignee"] and row["assignee"]["text"],
            row["deadline"] and row["deadline"]["text"],
            len(row["actions"]),
        )
        for row in summarize(text).to_dict()["recommendations"]
    ]


def test_a_carrier_item_is_no_row_and_its_items_inherit():
    who, when = "Отделу связи", "до 1 июня 2027 г."
    assert rows(CARRIER)[:2] == [("Протянуть кабель", who, when, 0), ("Починить вышку", who, when, 0)]


def test_parts_of_one_thing_are_its_actions():
    assert rows(CARRIER)[2:] == [("Внести в устав посёлка следующие изменения", None, None, 2)]


def test_labels_on_lines_of_their_own_belong_to_the_row_before():
    assert rows(MEMO) == [
        ("Подготовить смету ремонта школы", "Белов И.И.; Чернов П.П.", "12.05.2027", 0),
        ("Согласовать смету с советом", "Чернов П.П.", "до конца мая", 0),
        ("Направить смету участникам встречи", None, None, 0),
    ]


def test_a_label_is_no_part_of_the_words():
    row = summarize(MEMO).to_dict()["recommendations"][0]
    assert MEMO[row["start"] : row["end"]] == "Подготовить смету ремонта школы. Учесть цены области."
    assert row["deadline"]["date"] == "2027-05-12"


def test_orders_need_no_markers():
    assert rows(ORDER) == [
        ("Утвердить программу «Дороги»", None, None, 0),
        ("Финансовому отделу (Белова Т.И.) предусмотреть средства", "Финансовому отделу (Белова Т.И.)", None, 0),
        (
            "Контроль за исполнением возложить на заместителя главы Чернова П.П.",
            "заместителя главы Чернова П.П.",
            None,
            0,
        ),
    ]


def test_rules_of_procedure_lay_down_duties():
    assert [(who, when) for _, who, when, _ in rows(RULES)] == [
        ("Комиссия", "ежегодно, до 1 марта"),
        (None, "не позднее трёх дней со дня заседания"),
        # Readers name the one by whom it is to be done, though it is in the instrumental.
        ("администрацией района", "в десятидневный срок"),
    ]


TWICE = [
    "Предлагаю открыть школу. Прошу правительство подготовить предложения на этот счёт.",
    "Предлагаю расширить программу ремонта. Программа должна начаться до 1 мая 2027 года.",
    "Необходимо внести закон. В частности, проект должен назвать цены.",
]
ONCE = [
    "Предлагаю открыть школу. Прошу правительство построить мост.",
    "Предлагаю открыть школу. Дорога к ней должна быть готова до мая.",
    "Школа должна починить крышу. Школа должна купить парты до мая.",
]


@pytest.mark.parametrize("text", TWICE)
def test_a_measure_said_twice_is_one_row(text):
    assert len(rows(text)) == 1


@pytest.mark.parametrize("text", ONCE)
def test_two_measures_are_two_rows(text):
    assert len(rows(text)) == 2


def test_what_is_said_more_exactly_gives_who_and_when():
    assert rows(TWICE[0])[0][1] == "правительство"
    assert rows(TWICE[1])[0][2] == "до 1 мая 2027 года"


NO_DUTIES = [
    # News tells of the past.
    "Банк открылся в мае. Он построил пять касс. Клиенты ждали его год. Ежегодно до 1 марта банк представляет отчёт.",
    "Река ежегодно в течение месяца заливает луга. Птицы садятся на воду.",
]


@pytest.mark.parametrize("text", NO_DUTIES)
def test_what_is_told_is_no_duty(text):
    assert rows(text) == []


def test_an_agenda_is_no_plan_and_a_heading_gives_its_deadline():
    assert rows(MINUTES) == [("Починить вход", None, "к 25.02", 0), ("Добавить поиск", None, "к 25.02", 0)]


TOLD = [
    "Мост был построен в 2016 году.",
    "Прежний план выполнили до 1 июля 2013 года.",
    "Отдел закрыли 5 мая 2014 года.",
]


@given(st.sampled_from(TOLD), st.sampled_from([CARRIER, MEMO, ORDER]), st.booleans())
@settings(max_examples=20, deadline=None)
def test_a_sentence_in_the_past_changes_no_deadline(told, text, first):
    lines = text.splitlines()
    changed = "\n".join([told, "", *lines] if first else [*lines, "", told])
    before = {row[0]: row[2] for row in rows(text)}
    after = {row[0]: row[2] for row in rows(changed)}
    assert before.keys() & after.keys()
    assert all(after[words] == before[words] for words in before.keys() & after.keys())


@given(st.sampled_from([CARRIER, MEMO, ORDER, RULES, MINUTES]))
@settings(deadline=None)
def test_every_field_stands_at_its_offsets(text):
    for row in summarize(text).to_dict()["recommendations"]:
        for field in (row["assignee"], row["deadline"], *row["actions"]):
            assert field is None or " ".join(text[field["start"] : field["end"]].split()) == field["text"]


TOLD_BY = [
    (MEMO, 0, ["ответственный по пометке «Исполнители»", "срок по пометке «Срок»"]),
    (MEMO, 1, ["ответственный по пометке «Ответственный»", "срок по пометке «Срок исполнения»"]),
    (
        CARRIER,
        0,
        [
            "ответственный назван выше: «Отделу связи до 1 июня 2027 г.»",
            "срок назван выше: «Отделу связи до 1 июня 2027 г.»",
        ],
    ),
    (ORDER, 1, ["ответственный назван в самих словах: «Финансовому отделу (Белова Т.И.) … предусмотреть»"]),
    (ORDER, 2, ["ответственный назван в самих словах: «возложить … заместителя главы Чернова П.П.»"]),
    (
        RULES,
        0,
        [
            "ответственный назван в самих словах: «Комиссия … представляет»",
            "срок назван в самих словах: «ежегодно, до 1 марта»",
        ],
    ),
    (MINUTES, 1, ["срок назван выше: «Задачи к 25.02»"]),
    (
        "| Задача | Кто | Когда |\n|---|---|---|\n| Починить кран | Белов | к маю |\n",
        0,
        ["ответственный по графе «Кто»", "срок по графе «Когда»"],
    ),
    (ORDER, 0, []),
]


@pytest.mark.parametrize(("text", "index", "told"), TOLD_BY)
def test_each_field_says_which_words_gave_it(text, index, told):
    row = summarize(text).to_dict(explain=True)["recommendations"][index]
    assert row["why"][1 : 1 + len(told)] == told
    assert row["why"][1 + len(told)].startswith("вероятность")


@pytest.mark.parametrize("form", ["text", "markdown", "json", "terminal"])
def test_every_format_for_readers_says_which_words_gave_a_field(form, tmp_path):
    path = tmp_path / "memo.txt"
    path.write_text(MEMO, "utf-8")
    run = [sys.executable, "-m", "summarize", "--explain", "-f", form, str(path)]
    shown = subprocess.run(run, capture_output=True, check=True, env={**os.environ, "COLUMNS": "200"}).stdout.decode()
    assert "ответственный по пометке «Исполнители»" in " ".join(shown.split())


CLOSINGS = [
    ("Надо починить мост до 1 июня 2027 г.", "Надо починить мост до 1 июня 2027 г."),
    ("Надо починить мосты, дороги и т. д.", "Надо починить мосты, дороги и т. д."),
    ("Надо найти на мост 5 млн руб.", "Надо найти на мост 5 млн руб."),
    ("Надо позвать Котову М. А.", "Надо позвать Котову М. А."),
    ("Надо починить мост до осени.", "Надо починить мост до осени"),
    ("Надо починить мост на улице Г.", "Надо починить мост на улице Г."),
    ("Надо починить мост до осени…", "Надо починить мост до осени"),
    ("Надо починить мост в июне 2027.", "Надо починить мост в июне 2027"),
    ("Надо починить 2 моста.", "Надо починить 2 моста"),
]


@pytest.mark.parametrize(("sentence", "text"), CLOSINGS)
def test_the_stop_of_an_abbreviation_closes_no_sentence(sentence, text):
    (row,) = summarize(f"Мост закрыт третий год. {sentence}", language="ru").to_dict()["recommendations"]
    assert row["text"] == text


def test_a_deadline_keeps_the_stop_of_its_year():
    (row,) = summarize("Мост закрыт. Надо починить мост до 1 июня 2027 г.", language="ru").to_dict()["recommendations"]
    assert row["deadline"]["text"] == "до 1 июня 2027 г."


LOOSE = """Замечания жителей

1) Мост надо починить до осени.

Мост закрыт третий год, и автобусы ездят через соседнее село.

Остановка стоит без крыши.
"""


def test_a_proposal_in_an_item_shows_its_marker_once():
    (row,) = summarize(LOOSE).to_dict()["recommendations"]
    assert (row["label"], row["text"], row["from"]) == ("1)", "Мост надо починить до осени", "sentence")
    assert LOOSE[row["start"] : row["end"]] == "1) Мост надо починить до осени."
    assert LOOSE[slice(*row["spans"][0])] == "Мост надо починить до осени"


NAMED_ABOVE = """Протокол совещания
12 марта 2027 года

Служба дорог:
1) починить мост до 1 июня 2027 г.
2) убрать снег с улиц

Отдел образования:
1) открыть школу
"""


def test_actions_under_a_bare_name_are_its_rows():
    rows = summarize(NAMED_ABOVE).to_dict()["recommendations"]
    assert [(row["label"], row["text"], row["assignee"]["text"]) for row in rows[:2]] == [
        ("1)", "Починить мост до 1 июня 2027 г.", "Служба дорог"),
        ("2)", "Убрать снег с улиц", "Служба дорог"),
    ]


BY_NAME = """Решили:
1. Зимину В. С. до 1 июля 2027 г. завершить ремонт кровли.
2. Луговой Н. К.:
2.1. проверить столовые;
2.2. купить мебель.
"""


def test_a_person_is_named_with_initials_in_the_row_or_above_it():
    rows = summarize(BY_NAME).to_dict()["recommendations"]
    assert [(row["label"], row["assignee"]["text"]) for row in rows] == [
        ("1.", "Зимину В. С."),
        ("2. 2.1.", "Луговой Н. К."),
        ("2. 2.2.", "Луговой Н. К."),
    ]


@pytest.mark.parametrize("above", ["Ремонт школ:", "К. 2027:", "А. Б. В.:"])
def test_other_words_above_name_nobody(above):
    rows = summarize(f"Решили:\n1. {above}\n1.1. проверить столовые;\n1.2. купить мебель.\n").to_dict()[
        "recommendations"
    ]
    assert [row["assignee"] for row in rows] == [None] * len(rows)
    assert rows


def test_a_name_and_a_deadline_may_share_brackets():
    text = "Что дальше\n\n- [ ] Подготовить макет (Мария, до 10 марта)\n- [ ] Согласовать смету (Пётр, до мая)\n"
    rows = summarize(text, language="ru").to_dict()["recommendations"]
    rows.sort(key=lambda row: row["start"])
    assert [(row["assignee"]["text"], row["deadline"]["text"]) for row in rows] == [
        ("Мария", "до 10 марта"),
        ("Пётр", "до мая"),
    ]


@pytest.mark.parametrize(
    ("above", "when"),
    [
        ("Срок – до 18 мая.", "до 18 мая"),
        ("Нужно до 18 мая:", "до 18 мая"),
        ("До 18 мая нужно сделать следующее.", "До 18 мая"),
        ("Остановка котла – 18 мая, пробная топка – 5 сентября.", None),
        ("Котёл остановили 18 мая.", None),
        ("Собрание – до 18 мая.", None),
        ("Цель: снизить расход тепла до 18 мая\n\nЗадачи:", None),
    ],
)
def test_only_a_label_and_what_announces_lend_a_deadline(above, when):
    text = f"План ремонта\n\n{above}\n\n1. Заменить трубу у насоса.\n2. Промыть котёл.\n"
    rows = summarize(text).recommendations
    assert [row.deadline and text[slice(*row.deadline.span)] for row in rows] == [when, when]


@pytest.mark.parametrize(
    ("detail", "when"),
    [
        ("Сдать до 12 мая 2027 года.", "до 12 мая 2027 года"),
        ("12.05.2027", "12.05.2027"),
        # Of what happened once, as a line of a passport or of a letter says.
        ("12.05.2021 года отделом полиции города.", None),
        ("Выдан 12.05.2021 года.", None),
    ],
)
def test_a_day_in_a_detail_is_that_by_which_the_row_is_to_be_done(detail, when):
    found = summarize(f"РЕШИЛИ:\n1. Вымыть окна.\n2. Починить крышу школы. {detail}\n", language="ru").to_dict()
    row = found["recommendations"][1]
    assert row["text"].startswith("Починить крышу")
    assert (row["deadline"] and row["deadline"]["text"]) == when


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Проверить звук @pavel", "pavel"),
        ("Проверить звук — @pavel.", "pavel"),
        ("Проверить звук @pavel до 1 мая.", "pavel"),
        ("@pavel проверить звук до 1 мая.", "pavel"),
        ("Проверить звук @pavel, @anna.", "pavel"),
        # Whom the words name is asked; a handle within them may be an address or a name in a program.
        ("Иванову И.И. написать @pavel до 1 мая.", "Иванову И.И."),
        ("Отделу связи проверить звук у @pavel.", "Отделу связи"),
        ("Описать декоратор @cache в руководстве.", None),
        ("Отправить ссылку на @pavel в рассылке.", None),
        ("Написать на pavel@example.org", None),
    ],
)
def test_a_handle_at_either_end_of_the_words_is_the_assignee(words, who):
    rows = summarize(f"РЕШИЛИ:\n1. Вымыть окна.\n2. {words}\n", language="ru").to_dict()["recommendations"]
    assert (rows[1]["assignee"] and rows[1]["assignee"]["text"]) == who


@pytest.mark.parametrize(
    ("code", "text", "context"),
    [
        ("ru", "Мост старый. Его надо починить до мая.", "Мост старый."),
        ("ru", "Мост старый. Надо починить его до мая.", "Мост старый."),
        ("uk", "Міст старий. Його треба полагодити до травня.", "Міст старий."),
        ("be", "Мост стары. Яго трэба адрамантаваць да мая.", "Мост стары."),
        ("en", "The old bridges are closed. Please repair them before the May fair.", "The old bridges are closed."),
        ("kk", "Көпір ескі. Оны мамырға дейін жөндеу қажет.", "Көпір ескі."),
        ("ru", "Школа старая. Комиссия проверит школу, и её закроют.", None),
        ("ru", "Мост старый. Надо починить мост, пока его не закрыли.", None),
        ("ru", "Лето кончилось. Надо починить мост до мая.", None),
        ("en", "The bridge is old. The council must repair it by May.", None),
        ("en", "The bridge is old. It is necessary to open a school by May.", None),
        # What stands before is a title or parts two sections.
        ("ru", "# О старом мосте\n\nЕго надо починить до мая.\n\nОн закрыт третий год.", None),
        ("ru", "Мост старый.\n\n* * *\n\nЕго надо починить до мая.", None),
    ],
)
def test_a_row_that_hangs_on_a_pronoun_has_the_sentence_before_as_its_context(code, text, context):
    found = summarize(text, language=code).to_dict()["recommendations"]
    assert found
    assert [row["context"] and row["context"]["text"] for row in found] == [context] * len(found)


def test_what_announces_a_list_by_itself_is_no_row():
    text = "Участники встречи\n\nРЕКОМЕНДУЮТ:\n\nШколам:\n- открыть кружки;\n- вернуть уроки.\n"
    rows = summarize(text, language="ru").to_dict()["recommendations"]
    assert [row["text"] for row in rows] == ["Открыть кружки", "Вернуть уроки"]


ITEM, CELL, ALONE = Origin.ENUMERATION, Origin.TABLE, Origin.SENTENCE


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], []),
        ([(2, "plan", ALONE), (1, "plan", ALONE)], [1, 2]),
        ([(1, "plan", ALONE), (2, "order", ALONE), (3, "order", ALONE)], [2, 3, 1]),
        # Of groups of one size, proposals before orders before plans.
        ([(1, "plan", ALONE), (2, "order", ALONE), (3, "proposal", ALONE)], [3, 2, 1]),
        ([(1, "order", ALONE), (2, "order", ALONE), (3, "plan", ITEM)], [3, 1, 2]),
        ([(1, "order", CELL), (2, "order", CELL), (3, "plan", ALONE)], [1, 2, 3]),
        ([(1, "proposal", ITEM), (2, "order", ITEM), (3, "order", ITEM), (4, "plan", ALONE)], [2, 3, 1, 4]),
        ([(1, "order", ALONE), (2, "plan", ITEM), (3, "order", ITEM), (4, "order", ITEM)], [1, 3, 4, 2]),
        ([(5, "plan", ITEM), (3, "plan", ALONE), (4, "plan", CELL)], [3, 4, 5]),
    ],
)
def test_rows_of_one_kind_stand_together(rows, expected):
    made = [
        Recommendation(start, start + 1, Span(start, start + 1), (), origin, ActionKind(kind))
        for start, kind, origin in rows
    ]
    assert [row.start for row in by_kind(made)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ru",
            "ПРИКАЗ\n\nСторожу до 5 мая 2027 года смазать петли. Плотнику к 7 мая 2027 года починить ворота.\n",
            [("Сторожу", "2027-05-05"), ("Плотнику", "2027-05-07")],
        ),
        ("ru", "ПРИКАЗ\n\nСТОРОЖУ СМАЗАТЬ ПЕТЛИ. ПЛОТНИКУ ПОЧИНИТЬ ВОРОТА.\n", [("СТОРОЖУ", None), ("ПЛОТНИКУ", None)]),
        (
            "uk",
            "НАКАЗ\n\nСторожу змастити петлі. Бухгалтеру сплатити рахунок.\n",
            [("Сторожу", None), ("Бухгалтеру", None)],
        ),
        # What goes on with the order, or tells of something else.
        (
            "ru",
            "ПРИКАЗ\n\nСторожу смазать петли до 5 мая 2027 года. Масло взять в гараже.\n",
            [("Сторожу", "2027-05-05")],
        ),
        ("ru", "ПРИКАЗ\n\nСторожу смазать петли. Плотнику об этом сообщили.\n", [("Сторожу", None)]),
        ("ru", "ПРИКАЗ\n\nСторожу смазать петли. Контроль оставляю за собой.\n", [("Сторожу", None)]),
        ("ru", "ПРИКАЗ\n\nСторожу смазать петли. Плотники чинят ворота.\n", [("Сторожу", None)]),
        ("ru", "ПРИКАЗ\n\nСторожу смазать петли. Отчёт плотнику не нужен.\n", [("Сторожу", None)]),
    ],
)
def test_two_orders_of_one_line_are_two_rows(language, text, expected):
    found = summarize(text, language=language).to_dict()["recommendations"]
    assert [(row["assignee"]["text"], row["deadline"] and row["deadline"].get("date")) for row in found] == expected


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Срок: 12.05.2027", 0),
        ("Исполнители: Белов И. И.; Чернов П. П.", 0),
        ("Ответственный: завхоз Белов", 0),
        ("Срок: сдать отчёт до 5 мая.", 1),
        ("Ответственный должен закрыть ворота.", 1),
    ],
)
def test_a_label_of_who_and_when_is_no_row(line, count):
    text = f"Сад зарос. Яблони не подрезаны.\n\n{line}\n\nВ саду двадцать яблонь.\n"
    assert len(summarize(text).recommendations) == count


@pytest.mark.parametrize(
    ("words", "is_row"),
    [
        ("Имеет смысл перенести занятия на вечер.", True),
        ("Признано целесообразным открыть второй класс.", True),
        ("Слово имеет смысл только в этом ряду.", False),
        ("Закон имел смысл сорок лет назад.", False),
        ("Смысл пьесы прост.", False),
        ("Целесообразность моста оспорили.", False),
    ],
)
def test_what_makes_sense_is_proposed(words, is_row):
    text = f"О районе\n\nВ районе живут люди. Дома стоят у реки.\n\n{words}\n\nРека течёт на север.\n"
    assert [text[slice(*row.text)] for row in summarize(text).recommendations] == (
        [words.rstrip(".")] if is_row else []
    )
