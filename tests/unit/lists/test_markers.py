"""The grammar of markers: what layout analysis takes for a marker is an item to list detection, and nothing else."""

import pytest

from summarize import summarize
from summarize.lists import find_enumerations
from summarize.pipeline import normalized_document

WORDS = ("Вымыть окна", "Полить цветы", "Запереть дверь")
SAME = [
    *"•·∙▪▫●○◦‣⁃■□◆◇►▶▷▸▹➢➤➔→⇒✓✔✅☑☐❌★☆❖✦§*+-–—»~o👉🔹🔸❗",
    *("->", "=>", "[]", "[x]", "▪️", "✔️", "▶️", "👉🏽", "👨\u200d👩\u200d👧", "❗❗"),
    *"\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0e8\uf02d\ue001",
]
COUNTING = [
    ("1.", "2.", "3."),
    ("1)", "2)", "3)"),
    ("(1)", "(2)", "(3)"),
    ("1.)", "2.)", "3.)"),
    ("1 .", "2 .", "3 ."),
    ("1.1.", "1.2.", "1.3."),
    ("1.1", "1.2", "1.3"),
    ("**1.**", "**2.**", "**3.**"),
    ("1 –", "2 –", "3 –"),
    ("1 -", "2 -", "3 -"),
    ("1—", "2—", "3—"),
    ("1/", "2/", "3/"),
    ("1:", "2:", "3:"),
    ("#1", "#2", "#3"),
    ("№ 1", "№ 2", "№ 3"),
    ("№1.", "№2.", "№3."),
    ("①", "②", "③"),
    ("⑴", "⑵", "⑶"),
    ("❶", "❷", "❸"),
    ("1️⃣", "2️⃣", "3️⃣"),
    ("а)", "б)", "в)"),
    ("(а)", "(б)", "(в)"),
    ("А.", "Б.", "В."),
    ("I.", "II.", "III."),
    ("i)", "ii)", "iii)"),
    ("ІХ)", "Х)", "ХІ)"),
    ("🏠", "🚗", "💰"),
    ("✅", "☐", "☑"),
]


def text_of(markers, words=WORDS):
    lines = (f"{marker} {line}" for marker, line in zip(markers, words, strict=True))
    return "\n".join(["До отъезда нужно:", *lines, ""])


def layout_markers(text):
    document = normalized_document(text, language="ru")
    return [document.text[slice(*block.marker)] for block in document.blocks if block.marker]


def list_items(text):
    """Marker and words of each item of the top-level lists."""
    document = normalized_document(text, language="ru")
    items = [item for found in find_enumerations(document) for item in found.items]
    return [(document.text[slice(*item.marker)], document.text[slice(*item.content)]) for item in items]


@pytest.mark.parametrize("markers", [*[(marker,) * 3 for marker in SAME], *COUNTING], ids=" ".join)
def test_layout_and_lists_agree(markers):
    text = text_of(markers)
    markers = [marker.replace("\ufe0f", "").replace("\u200d", "") for marker in markers]
    assert layout_markers(text) == markers
    if markers[0] != "ІХ)":  # a list counts from 1
        assert list_items(text) == list(zip(markers, WORDS, strict=True))


@pytest.mark.parametrize(
    "markers", [*[(sign,) * 3 for sign in ("▸", "\uf0b7", "👉", "▪️", "★")], *COUNTING[7:20]], ids=" ".join
)
def test_items_are_rows_without_their_markers(markers):
    rows = summarize(text_of(markers), language="ru").to_dict()["recommendations"]
    assert [row["text"] for row in rows] == list(WORDS)


@pytest.mark.parametrize(
    "markers",
    [("1.", "2.", "3."), ("#1", "#2", "#3"), ("①", "②", "③"), *[(sign,) * 3 for sign in "•\uf0b7\uf0a7✓➢👉o§"]],
)
def test_a_tab_may_follow_the_marker(markers):
    text = text_of(markers, [f"\t{words}" for words in WORDS]).replace(" \t", "\t")
    assert list_items(text) == list(zip(markers, WORDS, strict=True))


def test_a_table_with_numbers_in_its_first_column_is_no_list():
    assert list_items("Очередь\n1\tОкна\tКухня\n2\tЦветы\tЗал\n3\tДверь\tСени\n") == []


# What begins a line and is no marker, in three lines each
NEITHER = [
    ("§ 5 устава говорит о сборах.", "§ 6 устава говорит о взносах.", "§ 7 устава говорит о выборах."),
    ("§ II гласит одно.", "§ III гласит другое.", "§ IV гласит третье."),
    ("★★★★☆ Уютный дом.", "★★★☆☆ Шумный двор.", "★★★★★ Тихий сад."),
    ("★ 4,5 у дома.", "★ 3,5 у двора.", "★ 4,9 у сада."),
    ("-5 градусов утром.", "-7 градусов днём.", "-9 градусов ночью."),
    ("1 – 0 после первого тайма.", "2 – 0 после второго тайма.", "3 – 0 в конце."),
    ("1/2 стакана муки.", "2/3 стакана воды.", "3/4 стакана риса."),
    ("#ремонт начался.", "#уборка идёт.", "#субботник прошёл."),
    ("12:30 Обед.", "13:30 Сон.", "15:30 Прогулка."),
    ("Всё готово 👍", "Ждём всех 🎉", "До встречи ❤️"),
    ("Дом ✅ сдан, двор ❌ нет.", "Сад ✅ цел, пруд ❌ нет.", "Лес ✅ густ, луг ❌ нет."),
    ("*Важно*: дом стар.", "*Важно*: двор мал.", "*Важно*: сад пуст."),
    ("4 – Дом стар.", "5 – Двор мал.", "6 – Сад пуст."),
    ("№ 7 Школа закрыта.", "№ 9 Школа открыта.", "№ 12 Школа строится."),
    ("ill. Дом стар.", "vix. Двор мал.", "iiii. Сад пуст."),
    ("(г. Заречный) дом стар.", "(г. Северный) двор мал.", "(г. Озёрный) сад пуст."),
    ("→→→ Дом стар.", "←← Двор мал.", "↑ Сад пуст."),
]


@pytest.mark.parametrize("lines", NEITHER, ids=lambda lines: lines[0])
def test_no_markers(lines):
    text = "\n".join(["Вчера стало известно многое.", *lines, ""])
    assert layout_markers(text) == []
    assert list_items(text) == []


# One line alone: a series makes the marker
ALONE = [
    "-Вымыть окна.",
    "*Данные за прошлый год.",
    "» Вымыть окна.",
    "o Вымыть окна.",
    "#1 Вымыть окна.",
    "1 – Вымыть окна.",
]


@pytest.mark.parametrize("line", ALONE)
def test_a_loose_marker_alone_is_none(line):
    text = f"Дом стар.\n{line}\nДвор мал.\n"
    assert layout_markers(text) == []
    assert list_items(text) == []


def test_dashes_that_open_turns_of_speech_are_no_bullets():
    text = "— Где ключи?\n— На полке. Там же и лампа.\n— Спасибо! Я возьму.\n"
    assert layout_markers(text) == []
    assert list_items(text) == []
    assert list_items(text.replace("— ", "-")) == []


def test_a_footnote_with_a_star_is_no_list():
    assert list_items("Цены выросли*.\n* По данным бюро.\nДома подорожали.\n") == []


def test_a_number_without_its_dot_goes_on_counting():
    text = "Нужно:\n1. Вымыть окна.\n2. Полить цветы.\n3 Запереть дверь.\n4. Сдать ключи.\n"
    assert [words for _, words in list_items(text)] == [
        "Вымыть окна.",
        "Полить цветы.",
        "Запереть дверь.",
        "Сдать ключи.",
    ]
    assert layout_markers(text) == ["1.", "2.", "3", "4."]


def test_pictures_over_paragraphs_are_headings():
    text = (
        "📌 Окна\nОкна моют раз в год. Это долго.\n"
        "🔔 Цветы\nЦветы поливают по утрам. Это быстро.\n"
        "🗝 Ключи\nКлючи лежат на полке. Это всем известно.\n"
    )
    assert list_items(text) == []


def test_one_picture_may_hold_a_list_of_another():
    text = "Нужно:\n👉 Вымыть окна:\n🔹 на кухне\n🔹 в зале\n👉 Полить цветы\n"
    (outer,) = find_enumerations(normalized_document(text, language="ru"))
    assert [text[slice(*item.marker)] for item in outer.items] == ["👉", "👉"]
    assert [len(child.items) for child in outer.items[0].children] == [2]


def test_numbers_of_a_circle_count_inside_a_sentence():
    assert list_items("Нужно: ① вымыть окна; ② полить цветы.") == [("①", "вымыть окна;"), ("②", "полить цветы.")]
    assert list_items("Шкаф ① стоит в зале, шкаф ② на кухне.") == []


def test_the_margin_tells_an_outer_number_from_an_inner_one():
    text = "Надо:\n1. Опись.\n2. Дела:\n   1. подшить,\n   2. надписать.\n3. Машина.\n4. Ключи.\n"
    (found,) = find_enumerations(normalized_document(text))
    assert [len(item.children) for item in found.items] == [0, 1, 0, 0]


@pytest.mark.parametrize("margins", [("   ", "", ""), (" ", " ", ""), ("", "  ", "    ")])
def test_a_crooked_margin_does_not_cut_a_list(margins):
    text = "Надо:\n" + "".join(f"{margin}{number}. Вымыть окна.\n" for number, margin in enumerate(margins, 1))
    (found,) = find_enumerations(normalized_document(text))
    assert len(found.items) == len(margins)
