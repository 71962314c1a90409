import pytest

from summarize import languages
from summarize.pipeline import read_document

STAMPED = [
    (
        "УТВЕРЖДАЮ\nДиректор школы\n____ О. П. Зимина\n\nПЛАН РАБОТЫ\nкружка\n\n1. Купить краски.\n",
        "ПЛАН РАБОТЫ",
    ),
    ("«УТВЕРЖДАЮ»\nДиректор школы\n____ О. П. Зимина\n\nПравила клуба\n\nКлуб открыт всем.\n", "Правила клуба"),
    ("Утверждаю\nЗаведующая садом\nЧайкина О. П. ____\n\nПлан работ\n\nСкамейки на участке старые.\n", "План работ"),
    ("СОГЛАСОВАНО      УТВЕРЖДАЮ\nЗавуч            Директор\n\nПЛАН\nна лето\n\n1. Красить.\n2. Чинить.\n", "ПЛАН"),
    ("Утверждено приказом директора\nот 3 мая 2027 г. № 5\n\nО конкурсе\n\nКонкурс проводит школа.\n", "О конкурсе"),
    ("ЗАТВЕРДЖУЮ\nДиректор ліцею\n____ О. П. Зимова\n\nПЛАН РОБОТИ\n\n1. Провести виставку.\n", "ПЛАН РОБОТИ"),
]
HEADLINES = [
    ("Утверждают новый бюджет\n\nДепутаты соберутся весной.\n", "Утверждают новый бюджет"),
    ("Утверждена программа ремонта\n\nМосты починят за три года.\n", "Утверждена программа ремонта"),
    ("Утверждаю и настаиваю\n\nМост надо было закрыть раньше.\n", "Утверждаю и настаиваю"),
    ("Согласовано строительство моста\n\nМост построят за год.\n", "Согласовано строительство моста"),
    ("Утверждено новое расписание\n\nПоезда пойдут чаще.\n", "Утверждено новое расписание"),
    ("Approved by voters, ignored by mayors\n\nThe bridge was never built.\n", "Approved by voters"),
    ("Agreed at last\n\nThe bridge is to be built.\n", "Agreed at last"),
]


@pytest.mark.parametrize(("text", "opening"), [*STAMPED, *HEADLINES])
def test_a_stamp_of_approval_is_no_title_but_a_headline_is(text, opening):
    title = read_document(text).title
    assert title is not None
    assert title.text.startswith(opening)


@pytest.mark.parametrize(
    ("stamp", "name", "title"),
    [
        ("УТВЕРЖДАЮ Начальник отдела ________ Т. В. Ершова «12» мая 2027 г.", "ПРИКАЗ", "О подготовке зала к зиме"),
        ("Утверждаю Директор школы № 3 ____ И. О. Котов", "ПРИКАЗ", "О подготовке зала к зиме"),
        ("ЗАТВЕРДЖУЮ Начальник відділу ________ Т. В. Єршова", "НАКАЗ", "Про підготовку залу до зими"),
    ],
)
def test_a_stamp_in_one_line_is_no_text_above_the_title(stamp, name, title):
    found = read_document(f"{stamp}\n\n{name}\n\n{title}\n\n1. Вимити підлогу. Завхозу закрити вікна.\n").title
    assert found
    assert found.text == title


@pytest.mark.parametrize("line", ["Утверждаю смету.", "Утверждаю, что мост цел ____ и крепок.", "Утверждаюсь в мысли"])
def test_a_sentence_that_asserts_is_no_stamp(line):
    assert not languages.load("ru").opens("approval_stamp", line)
