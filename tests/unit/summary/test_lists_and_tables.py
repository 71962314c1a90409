"""A document that is a list or a table has no summary, and is not called empty."""

import pytest

from summarize import summarize
from summarize.formats.outline import read_outline

LISTS = [
    "Что взять в поход\n\n- палатка на четырёх человек\n- спальный мешок\n- карта района\n",
    "Список участников\n\n• Анна Орлова, 7 «Б» класс\n• Глеб Сомов, 8 «А» класс\n",
    "Хлеб\nМолоко\nСыр\nЯблоки\n",
    "Меню\n\n- суп из щавеля;\n- каша с тыквой;\n- компот из яблок.\n",
    "Товар\tЦена\tОстаток\nГвозди оцинкованные\t120\t40\nДоска обрезная\t9800\t3\n",
]
PROSE = [
    "Итоги года\n\n- Продажи выросли на пятую часть\n- Склад в Заречном закрыт\n",
    "Итоги года\n\n- Продажи выросли на пятую часть.\n- Склад в Заречном закрыт.\n",
    "Что взять в поход\n\n- спальный мешок\n- карта района\n\nВ лесу сыро до самого лета.\n",
    "Мост через реку. Вид с левого берега.\n",
    "Весной мост открыли для пешеходов\n",
    "Парк весной\n\n- фонари\n- скамейки\n\nУ пруда тихо, и лёд уже сошёл\n",
]


@pytest.mark.parametrize("text", LISTS)
def test_no_line_of_a_list_is_a_summary(text):
    assert summarize(text).summary == ()


@pytest.mark.parametrize("text", PROSE)
def test_lines_that_say_something_are_prose(text):
    assert summarize(text).summary != ()


@pytest.mark.parametrize("text", LISTS)
def test_what_has_words_is_not_called_empty(text):
    outline = read_outline(summarize(text), only="summary")
    assert outline.notices == (outline.messages["no_prose"],)


@pytest.mark.parametrize("text", ["", " \n\n", "* * *"])
def test_what_has_none_is(text):
    outline = read_outline(summarize(text), only="summary")
    assert outline.notices == (outline.messages["nothing_to_summarize"],)


def test_a_stamp_above_the_title_is_no_summary():
    stamp = "ПРИНЯТО советом клуба. Протокол № 3. УТВЕРЖДАЮ. Директор клуба О. П. Зимина.\n\n"
    text = stamp + "ПОЛОЖЕНИЕ\nо выборах старосты\n\nСтароста избирается на год.\n"
    assert [str(each) for each in summarize(text).sentences] == ["Староста избирается на год."]
