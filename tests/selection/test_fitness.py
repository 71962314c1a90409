import pytest

from summarize import languages
from summarize.folding import fold
from summarize.selection.fitness import (
    Reading,
    bare_quotation,
    caption,
    exchange,
    figure,
    fragment,
    greeting,
    is_fit,
    leans_back,
    overlong,
    question,
    unnamed_speaker,
)
from summarize.words import count_words

RU = languages.load("ru")

FIT = """
Мост через реку закрыли для грузовиков.
Город ищет деньги — сорок миллионов рублей.
Глава города Анна Орлова сказала, что деньги найдут.
«Мост закроют весной», — сказала глава города Анна Орлова.
— Мост закроют весной, — сказала глава города Анна Орлова.
«Северный мост» закрыли для грузовиков.
«Северный мост» и «Южный мост» закрыли.
А.Орлова: Мост закроют весной, деньги на ремонт уже нашли.
Отдельно спросили, кто заплатит за ремонт моста.
Горожане спрашивают: «Кто заплатит за ремонт?» — и ждут ответа.
Спасибо жителям, которые два года помогали городу собирать деньги на ремонт моста.
Фотографии моста висят в каждой школе.
Автор проекта ушёл на пенсию.
Источники воды пересохли раньше срока.
Таблица показывает рост цен.
Литература и музыка спасают от скуки.
Итоговая цена выросла вдвое.
Орлова: да или нет, решат жители.
Таблицы 19 века хранятся в архиве.
Рисунок на стене сделали дети.
Онежское озеро замёрзло.
Авария случилась ночью.
2 мая мост открыли снова.
«Мост закроют весной», — отметил эксперт Иван Лунин.
Эксперт отметил, что мост закроют весной.
Тополя вдоль дороги срубили.
"""
FLAWED = [
    (question, "Кто заплатит за ремонт моста?"),
    (question, "«Кто заплатит за ремонт моста?»"),
    (question, "Так кто же заплатит за мост?!"),
    (fragment, "Тишина."),
    (fragment, "и ждут весны."),
    (fragment, "найти деньги на ремонт моста;"),
    (fragment, "Для этого необходимо:"),
    (fragment, "Ремонт моста и дороги к нему"),
    (fragment, "(Аплодисменты в зале заседаний.)"),
    (fragment, "<…> Мост закроют весной."),
    (fragment, "* Организация закрыта по решению суда."),
    (fragment, "Москва * * * Начало встречи с жителями города."),
    (exchange, "А.Орлова: Да."),
    (exchange, "А. П. Орлова: Так точно."),
    (figure, "Опоры моста показаны на рис. 3."),
    (figure, "Как видно из таблицы, в таблице 2 цены растут."),
    (overlong, "Присутствовали: " + "Орлова, " * 90 + "Лунин."),
    (caption, "Фото: городской архив, 1961 год."),
    (caption, "Рис. 3. Опоры моста в разрезе."),
    (caption, "Таблица 2. Цены на сталь."),
    (caption, "Читайте также о мостах соседних городов."),
    (caption, "Источник: городской архив."),
    (greeting, "Добрый день, уважаемые жители города!"),
    (greeting, "Анна Петровна, прошу Вас."),
    (greeting, "Большое спасибо за внимание."),
    (bare_quotation, "«Мост закроют весной, и это правильно»."),
    (bare_quotation, "«Мост закроют весной."),
    (bare_quotation, "И это правильно», — сказала глава города Анна Орлова."),
    (bare_quotation, "— Мост закроют весной."),
    (bare_quotation, '"Мост закроют весной".'),
    (unnamed_speaker, "«Мост закроют весной», — сказала она."),
    (unnamed_speaker, "«Мост закроют весной», — заявил он в пятницу."),
    (unnamed_speaker, "«Мост закроют весной», — отметил эксперт."),
    (unnamed_speaker, "— Мост закроют весной, — сказал он."),
]
LEANING = """
Это решение приняли вчера.
Он приехал вчера вечером.
По его словам, мост закроют.
При этом денег в казне нет.
Однако денег в казне нет.
В-третьих, мост стар.
«Его закроют весной», — сказала глава города Анна Орлова.
Кроме того, мост стар.
"""
STANDING = """
Этажи школы отделали заново.
Онега вышла из берегов.
Именины отметили всем селом.
Тамара Лунина строит мосты.
В школе тихо.
По мосту не ездят грузовики.
Нотариусы ждут закона.
При мосте построят пост.
"""


def reading(text, *, inside=False):
    return Reading(fold(text), count_words(text), inside, RU)


@pytest.mark.parametrize("text", FIT.strip().split("\n"))
def test_a_whole_sentence_is_fit(text):
    assert is_fit(reading(text))


@pytest.mark.parametrize(("flaw", "text"), FLAWED)
def test_a_flawed_sentence_is_not(flaw, text):
    assert flaw(reading(text))


def test_a_sentence_inside_a_quotation_is_not_fit():
    assert bare_quotation(reading("Мост закроют весной.", inside=True))


@pytest.mark.parametrize("text", LEANING.strip().split("\n"))
def test_a_dangling_opening_leans_back(text):
    assert leans_back(reading(text))


@pytest.mark.parametrize("text", STANDING.strip().split("\n"))
def test_other_openings_stand_alone(text):
    assert not leans_back(reading(text))


def test_in_an_unknown_language_only_the_form_counts():
    unknown = languages.load(None)
    assert is_fit(Reading("Ona ushla domoy.", 3, False, unknown))
    assert not leans_back(Reading("Eto dom nash.", 3, False, unknown))
