import pytest

from summarize import languages
from summarize.summary.context_dependence import depends_on_context, opens_with, speaker_end, without_address
from summarize.summary.signs.of_wording import OPENINGS
from summarize.text.normalize import normalize

RU = languages.load("ru")

OWN = [
    ("А. Орлова: Мост закроют.", "Мост закроют."),
    ("А.Орлова Орлова Анна Петровна глава города : Мост закроют.", "Мост закроют."),
    ("А. П. Орлова: Уважаемые жители, мост закроют.", "мост закроют."),
    ("Лев Петрович, мост закроют.", "мост закроют."),
    ("Коллеги, мост закроют.", "мост закроют."),
    ("Дамы и господа! Мост закроют.", "Мост закроют."),
    ("Мост закроют.", "Мост закроют."),
    ("Мост, который строил Лев Петрович, закроют.", "Мост, который строил Лев Петрович, закроют."),
    ("Лев Петрович закроет мост.", "Лев Петрович закроет мост."),
    ("А. Орлова сказала: мост закроют.", "мост закроют."),
    ("А. Орлова уверена, что есть выход: мост закроют.", "А. Орлова уверена, что есть выход: мост закроют."),
    ("Орлова: мост закроют.", "Орлова: мост закроют."),
    ("", ""),
]
LEANING = """
А. Орлова: И денег в казне нет.
Лев Петрович, он приехал вчера.
По мнению жителей, этот мост опасен.
По данным газеты, подобные мосты опасны.
О ремонте этого моста спорят два года.
Весной эту дорогу закрыли.
Ремонт данного моста начат вчера.
Предполагается, что её закроют весной.
Вчера он приехал в город.
Цена на него выросла вдвое.
В ответ город закрыл мост.
Жители говорят, что эти дома снесут.
"""
STANDING = """
По мнению жителей, мост опасен.
По словам Анны Орловой, она закроет мост весной.
Мост в этом году закрыли дважды.
Ремонт моста в этом месяце не начнут.
Цель данной работы — описать опыт города.
Таким образом, этот мост окупился за год.
Анна Орлова и её заместитель закрыли мост.
Орлова уверена: её мост закроют весной.
Орлова сказала, она закроет мост.
Школа им. Орловой закрыта на ремонт.
Мост через реку закрыли, этот путь опасен.
Данные о мосте потеряли весной.
Мост — это жизнь села.
"""


@pytest.mark.parametrize(("text", "own"), OWN)
def test_what_a_sentence_says_itself(text, own):
    assert without_address(text, RU) == own


@pytest.mark.parametrize("text", LEANING.strip().split("\n"))
def test_what_points_back(text):
    assert depends_on_context(normalize(text).text, RU)


@pytest.mark.parametrize("text", STANDING.strip().split("\n"))
def test_what_stands_alone(text):
    assert not depends_on_context(normalize(text).text, RU)


@pytest.mark.parametrize("text", ["А. " * 20_000, "А.О" + "о " * 40_000, "По мнению " * 20_000, "Лев " * 20_000])
def test_no_opening_is_read_for_long(text):
    assert speaker_end(text) == 0
    assert not depends_on_context(normalize(text).text, RU)


def test_an_unknown_language_has_no_openings():
    unknown = languages.load(None)
    assert without_address("Лев Петрович, мост закроют.", unknown) == "Лев Петрович, мост закроют."
    assert not depends_on_context("Этот мост закроют.", unknown)


@pytest.mark.parametrize("code", languages.known_codes())
@pytest.mark.parametrize("name", [*OPENINGS, "form_of_address", "caption_opening", "operative_opening"])
def test_a_phrase_of_any_length_opens_a_sentence(code, name):
    language = languages.load(code)
    closed = [phrase for phrase in language.words(name) if not opens_with(f"«{phrase.upper()} – …", language, name)]
    assert closed == []
