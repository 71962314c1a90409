"""Items that are something to be done, each beside its look-alikes that are not."""

import pytest

from summarize import languages
from summarize.measures.announcements import Announcement, Promise, announcement
from summarize.measures.heads import HeadKind, head_of
from summarize.measures.rules import Case, decide
from summarize.proposals.reading import read

RUSSIAN = languages.load("ru")


def decided(lead_in, item):
    announced = announcement(read(lead_in, 0, len(lead_in), RUSSIAN, pending=True)) if lead_in else Announcement()
    reading = read(item, 0, len(item), RUSSIAN)
    return decide(Case(reading, head_of(reading), announced, None))


@pytest.mark.parametrize(
    ("lead_in", "promise", "cue"),
    [
        ("Администрация района постановляет:", Promise.MEASURES, "постановляет"),
        ("Необходимо сделать следующее:", Promise.MEASURES, "Необходимо"),
        ("Совет постановил:", Promise.MEASURES, "постановил"),
        ("п о с т а н о в л я ю:", Promise.MEASURES, "п о с т а н о в л я ю"),
        ("Задачи:", Promise.MEASURES, "Задачи"),
        ("Вот несколько рецептов.", Promise.MEASURES, "рецептов"),
        ("Тому есть три причины.", Promise.FACTS, "причины"),
        ("Необходимо обозначить два подхода:", Promise.FACTS, "подхода"),
        ("Риски проекта:", Promise.FACTS, "Риски"),
        ("Что делать?", Promise.MEASURES, "делать"),
        ("Для решения этих двух проблем необходимо:", Promise.MEASURES, "необходимо"),
        ("Это позволит:", Promise.FACTS, "позволит"),
        ("Права и обязанности жителей", Promise.FACTS, "Права"),
        ("Почему растут цены?", Promise.FACTS, "?"),
        ("Исполнители программы:", Promise.DUTIES, "Исполнители"),
        ("Погода в мае была сухой.", Promise.NOTHING, None),
        ('В связи с указом "О некоторых вопросах торговли" постановляю:', Promise.MEASURES, "постановляю"),
    ],
)
def test_a_lead_in_announces(lead_in, promise, cue):
    found = announcement(read(lead_in, 0, len(lead_in), RUSSIAN, pending=True))
    assert (found.promise, lead_in[slice(*found.cue)] if found.cue else None) == (promise, cue)


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("построить мост", HeadKind.INFINITIVE),
        ("Министерству культуры до мая построить сцену", HeadKind.INFINITIVE),
        ("усиление охраны", HeadKind.ACTION),
        ("дальнейшее развитие спорта", HeadKind.ACTION),
        ("плановый объём выпуска", HeadKind.THING),
        ("дороги разбиты", HeadKind.PAST),
        ("он построил мост", HeadKind.PAST),
        ("планирование включает расчёт", HeadKind.PRESENT),
        ("заявил он, мост построят", HeadKind.FUTURE),
        ("в мае", HeadKind.NONE),
    ],
)
def test_the_head_says_what_an_item_is(item, kind):
    assert head_of(read(item, 0, len(item), RUSSIAN)).kind is kind


@pytest.mark.parametrize(
    ("lead_in", "item", "cue"),
    [
        ("Нужны такие меры:", "усиление охраны", "меры"),
        ("", "Создать фонд.", "Создать"),
        ("", "Надо создать фонд.", "Надо"),
        ("Исполнители программы:", "готовят отчёт;", "готовят"),
        ("Что дальше.", "поддержка семей", "поддержка"),
    ],
)
def test_a_measure_names_its_cue(lead_in, item, cue):
    decision = decided(lead_in, item)
    assert decision.measure
    assert cue in (lead_in[slice(*decision.cue)], item[slice(*decision.cue)])


@pytest.mark.parametrize(
    ("lead_in", "item", "why"),
    [
        ("Тому есть две причины.", "рост цен на зерно", "facts"),
        ("Нужны такие меры:", "где взять деньги?", "question"),
        ("Постановляю:", "Указ вступает в силу завтра.", "not_done"),
        ("Обсудили такие меры.", "глава осмотрел мост.", "statement"),
        ("Это помогает городу", "построить мост", "facts"),
        ("Права и обязанности жителей", "уборка двора", "facts"),
        ("Это позволит:", "снизить цены", "facts"),
        ("", "мост стар.", "nothing"),
        ("", "дорога ведёт к реке.", "statement"),
        ("Риски проекта:", "принятие новых обязательств", "facts"),
    ],
)
def test_what_is_no_measure_says_why(lead_in, item, why):
    decision = decided(lead_in, item)
    assert (decision.measure, decision.why) == (False, why)
