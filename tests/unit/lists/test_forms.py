"""Which forms make an enumeration; more that do not than that do."""

import pytest

from summarize import languages, summarize
from summarize.lists import find_enumerations
from summarize.pipeline import normalized_document


def found(text):
    """The enumerations of ``text`` as (form, words of each item)."""
    document = normalized_document(text, language="ru")
    return [
        (str(enumeration.form), [text[item.content.start : item.content.end] for item in enumeration.items])
        for enumeration in find_enumerations(document)
    ]


NONE = [
    "Сегодня тепло. Завтра обещают дождь.",
    "Во-первых, мост стар. Больше о нём сказать нечего.",
    "С одной стороны, мост стар. С другой стороны, он крепок.",
    "Первый тайм закончился вничью. Второй тайм выиграли гости.",
    "Первый муж её был моряк. Второй муж строил дома.",
    "Первый блок пустят весной, а второй – осенью.",
    "Глава первая. Мост стар. Глава вторая. Он узок.",
    "Шаг первый он сделал молча. Шаг второй он сделал с песней.",
    "Он сделал шаг первый. Потом он сделал шаг второй.",
    "Первый этап гонки прошёл летом. Второй этап прошёл осенью.",
    "Во-первых, мост стар. Это видят все.\n\nВторой вопрос – деньги. Третий вопрос – люди.",
    "Авторы: А. Иванов, Б. Петров, В. Сидоров.",
    "1. Гонщик Иванов (Казань) – 1:32.456\n2. Гонщик Петров (Сочи) +5.2\n3. Гонщик Сидоров (Псков)\n",
    "А. Б.: Во-первых, мост стар. Кроме того, он узок.",
    "В первых рядах сидели гости. Во вторых рядах было пусто.",
    "Он был в третьих странах. Потом вернулся.",
    "В первую очередь чинят крышу. Потом красят стены.",
    "Исключив «во-первых» и «во-вторых», редактор сократил статью.",
    "— Где мост?\n— За рекой.\n— Далеко?\n",
    "— Мост закрыт, — сказал он.\n— Пойдём в обход, — ответила она.\n",
    "Мы пошли к реке.\n– Стой! Мост закрыт.\n– Пойдём в обход.\n– Хорошо.\n",
    "Счёт 2:1 держался до конца. Потом стало 3:1.",
    "1. Иванов – 25\n2. Петров – 24\n3. Сидоров – 19\n",
    "Это было 1. 2. 2003 года, а не 5 мая.",
    "Смотри рис. 1. Мост стоит. И рис. 2. Мост упал.",
    "Об этом писали [1. С. 55; 2. С. 134], но давно.",
    "Это сказано в статье (п. 1) и в законе (п. 2).",
    "А. Иванов построил мост. Б. Петров его чинил.",
    "Литература\n1. Иванов А. Мосты // Стройка. С. 12.\n2. Петров Б. Дороги // Стройка. С. 40.\n",
    "1. Общие положения\nМост принадлежит городу и содержится им.\n2. Порядок проезда\nПо мосту ездят днём и ночью.\n",
    "1. Давно ли стоит мост?\nДавно.\n2. Кто его построил?\nИвановы.\n3. Крепок ли он?\nДа.\n",
    "Задача 1. Мосты\nМосты стоят.\nЗадача 2. Дороги\nДороги лежат.\n",
    "Первое. Второе – я тоже отвечу.",
    "Прежде всего, мост стар. Кроме того, он узок. Наконец, он крив.",
    "2) построить мост; 3) открыть школу.",
    "Во-вторых, мост стар. В-третьих, он узок.",
]

SOME = [
    ("Дела:\n- [ ] найти деньги\n- [x] построить мост\n", "bullet", ["найти деньги", "построить мост"]),
    ("Дела:\n☐ найти деньги\n☑ построить мост\n", "bullet", ["найти деньги", "построить мост"]),
    ("Шаг первый. Найти деньги. Шаг второй. Построить мост.", "ordinal", ["Найти деньги.", "Построить мост."]),
    ("Мера первая – мост. Мера вторая – дом. И последнее: сад.", "ordinal", ["мост.", "дом.", "сад."]),
    ("Во-первых, мост стар. Во-вторых, он узок.", "ordinal_adverb", ["мост стар.", "он узок."]),
    ("Мост, во\u2011первых, стар, а во\u2013вторых, узок.", "ordinal_adverb", ["стар", "узок."]),
    ("Во первых, мост стар. Во вторых, он узок.", "ordinal_adverb", ["мост стар.", "он узок."]),
    ("Вопервых, мост стар. Вовторых, он узок.", "ordinal_adverb", ["мост стар.", "он узок."]),
    ("Мост стар – это во-первых. Во-вторых, он узок.", "ordinal_adverb", ["Мост стар", "он узок."]),
    ("Мост стар, во-первых, а во-вторых – узок.", "ordinal_adverb", ["Мост стар", "узок."]),
    (
        "Нужны следующие меры. Во-первых, мост. Кроме того, дом. Наконец, сад.",
        "ordinal_adverb",
        ["мост.", "дом.", "сад."],
    ),
    ("Во-первых, мост. Во-вторых, дом. Наконец, сад.", "ordinal_adverb", ["мост.", "дом.", "сад."]),
    ("Во-первых, мост. Второе – дом. И последнее: сад.", "ordinal_adverb", ["мост.", "дом.", "сад."]),
    ("Есть три задачи. Во-первых, мост. Также нужен дом.", "ordinal_adverb", ["мост.", "нужен дом."]),
    ("Чинят в первую очередь мост, а во вторую – дорогу.", "ordinal_adverb", ["мост", "дорогу."]),
    ("Первое – мост. Второе – дорога. Третье – сад.", "ordinal", ["мост.", "дорога.", "сад."]),
    ("Первое и главное: мост. Второе, не хуже: сад.", "ordinal", ["и главное: мост.", "не хуже: сад."]),
    ("Мост стар. Это первое. Второе – он узок.", "ordinal", ["Мост стар.", "он узок."]),
    ("Есть две меры. Первая мера – мост, вторая – дорога.", "ordinal", ["мост", "дорога."]),
    ("Есть две меры. Первая – мост. Вторая – дорога.", "ordinal", ["мост.", "дорога."]),
    ("Нужно: 1) построить мост; 2) открыть школу.", "number", ["построить мост;", "открыть школу."]),
    ("Нужно: (1) построить мост; (2) открыть школу.", "number", ["построить мост;", "открыть школу."]),
    ("Нужно: 1. Построить мост. 2. Открыть школу.", "number", ["Построить мост.", "Открыть школу."]),
    ("Нужно: 1 ) построить мост ; 2 ) открыть школу .", "number", ["построить мост ;", "открыть школу ."]),
    ("Нужно: а) построить мост; б) открыть школу.", "letter", ["построить мост;", "открыть школу."]),
    ("Нужно: a) построить мост; б) открыть школу.", "letter", ["построить мост;", "открыть школу."]),
    ("Нужно: a) построить мост; b) открыть школу.", "letter", ["построить мост;", "открыть школу."]),
    ("Нужно: (i) построить мост; (ii) открыть школу.", "roman", ["построить мост;", "открыть школу."]),
    ("Нужно:\n1. Построить мост.\n2. Открыть школу.\n", "number", ["Построить мост.", "Открыть школу."]),
    ("Нужно:\n1 .\nПостроить мост .\n2 .\nОткрыть школу .\n", "number", ["Построить мост .", "Открыть школу ."]),
    ("Нужно:\n• построить мост;\n• открыть школу.\n", "bullet", ["построить мост;", "открыть школу."]),
    ("Нужно:\n- построить мост;\n- открыть школу.\n", "bullet", ["построить мост;", "открыть школу."]),
    (
        "Нужны три вещи. Прежде всего, мост. Кроме того, дорога. Наконец, сад.",
        "discourse",
        ["мост.", "дорога.", "сад."],
    ),
]


@pytest.mark.parametrize("text", NONE)
def test_no_enumeration(text):
    assert found(text) == []


@pytest.mark.parametrize(("text", "form", "items"), SOME)
def test_enumeration(text, form, items):
    assert found(text) == [(form, items)]


def test_an_unknown_language_still_has_numbers():
    document = normalized_document("Zu tun: 1) Brot kaufen; 2) Milch kaufen.", language="ru")
    unknown = document._replace(language=languages.load(None))
    assert [len(enumeration.items) for enumeration in find_enumerations(unknown)] == [2]


def test_a_list_within_a_list_stands_in_its_item_alone():
    text = "Приказываю:\n1. Мэру:\nа) построить мост;\nб) открыть школу.\n2. Всем отчитаться.\n"
    outer, *others = find_enumerations(normalized_document(text, language="ru"))
    assert not others
    assert [item.number for item in outer.items] == [1, 2]
    (inner,) = outer.items[0].children
    assert [text[slice(*item.content)] for item in inner.items] == ["построить мост;", "открыть школу."]
    assert outer.items[0].end == inner.items[-1].end
    assert text[slice(*inner.lead_in)] == "Мэру:"


NESTED = [
    "- вымыть окна\n{i}- в кухне\n{i}- в зале\n- запереть дверь\n",
    "* вымыть окна:\n{i}* в кухне;\n{i}* в зале.\n* полить цветы\n* запереть дверь\n",
    "- полить цветы\n- вымыть окна\n{i}- в кухне\n{i}- в зале\n- запереть дверь\n",
]


@pytest.mark.parametrize("indentation", ["  ", "    ", "\t"])
@pytest.mark.parametrize("lines", NESTED)
def test_the_last_item_after_a_list_of_the_same_bullets_keeps_its_words(lines, indentation):
    text = "Нужно:\n" + lines.format(i=indentation)
    document = normalized_document(text, language="ru")
    (outer,) = find_enumerations(document)
    assert document.text[slice(*outer.items[-1].content)] == "запереть дверь"
    assert sum(len(child.items) for item in outer.items for child in item.children) == 2


@pytest.mark.parametrize("label", ["Шаг", "Этап", "Пункт", "Задача"])
def test_labelled_steps_are_one_list(label):
    text = f"Порядок действий:\n{label} 1. Вымойте окна.\n{label} 2. Полейте цветы. Они на кухне.\n{label} 3. Ждите.\n"
    document = normalized_document(text, language="ru")
    (found,) = find_enumerations(document)
    assert [document.text[slice(*item.marker)] for item in found.items] == [
        f"{label} {number}." for number in (1, 2, 3)
    ]


@pytest.mark.parametrize("first", [2, 14, 999, 1514])
def test_a_list_that_is_announced_may_begin_elsewhere(first):
    numbered = [f"{first + step}) {words};" for step, words in enumerate(("вымыть окна", "полить цветы", "ждать"))]
    text = "\n".join(["Сторожу следует:", *numbered, ""])
    (found,) = find_enumerations(normalized_document(text, language="ru"))
    assert [item.number for item in found.items] == [first, first + 1, first + 2]


@pytest.mark.parametrize(
    "lines", ["14) вымыть окна\n15) ждать", "Сторожу следует:\n14) ждать", "Счёт:\n2013. Зима\n2014. Весна"]
)
def test_numbers_that_begin_elsewhere_unannounced_or_alone_are_no_list(lines):
    assert not find_enumerations(normalized_document(f"Мост закрыт.\n\n{lines}\n", language="ru"))


@pytest.mark.parametrize("words", ["и  а  " * 9, "что,  и  " * 6])
def test_any_run_of_connectives_is_read_at_once(words):
    assert found(f"Нужно {words}х) мост. {words}у) дом.") == []


@pytest.mark.parametrize("letters", ["абвгдежз", "абвгдеёжз"])
def test_a_list_may_count_yo_or_skip_it(letters):
    text = "О делах\n\nНеобходимо:\n" + "".join(f"{letter}) починить мост через Узу;\n" for letter in letters)
    found = summarize(text, language="ru").to_dict()["enumerations"]
    assert [item["marker"]["text"] for item in found[0]["items"]] == [f"{letter})" for letter in letters]


@pytest.mark.parametrize(
    ("lines", "markers"),
    [
        ("1. Вымыть окна. За – 5, против – 2. Решено.\n2. Полить цветы. За – 7.", ["1.", "2."]),
        ("1. Вымыть окна.\n2. Полить цветы. Воды – 3. Ведра два.\n3. Ждать.", ["1.", "2.", "3."]),
        ("Нужно – 1. Вымыть окна. 2. Полить цветы.", ["1.", "2."]),
        ("Нужно: 1) вымыть окна – 2) полить цветы;\n", []),
    ],
)
def test_a_number_after_a_dash_counts_things(lines, markers):
    found = find_enumerations(normalized_document(f"{lines}\n", language="ru"))
    document = normalized_document(f"{lines}\n", language="ru")
    assert [document.text[slice(*item.marker)] for each in found for item in each.items] == markers


AGENDA = "Повестка дня:\n1. О мосте.\n2. О школе.\n\n"


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        (f"{AGENDA}СЛУШАЛИ: Карпова о мосте.\n\nРЕШИЛИ:\n3. Купить доски.\n4. Нанять плотника.\n", ["12", "34"]),
        (f"{AGENDA}РЕШИЛИ:\n3. Купить доски.\n4. Нанять плотника.\n5. Открыть мост.\n", ["12", "345"]),
        (f"{AGENDA}РЕШИЛИ:\n1. Купить доски.\n2. Нанять плотника.\n", ["12", "12"]),
        # One point goes on, a paragraph that announces nothing interrupts no list, and a colon may close an item.
        (f"{AGENDA}Далее:\n3. О колодце.\n", ["123"]),
        (f"{AGENDA}Мост закрыт с весны.\n\n3. О колодце.\n4. О бане.\n", ["1234"]),
        ("Вопросы:\n1. О мосте.\n2. О школе:\n3. О колодце.\n4. О бане.\n", ["1234"]),
        ("Вопросы:\n1. О школе:\n- о крыше;\n- о полах.\n2. О колодце.\n3. О бане.\n", ["123"]),
    ],
)
def test_a_list_that_is_announced_anew_is_another_one(text, lists):
    found = find_enumerations(normalized_document(text, language="ru"))
    assert ["".join(str(item.number) for item in each.items) for each in found] == lists
