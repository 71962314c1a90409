"""Items that are something to be done, each with similar ones that are not."""

import pytest

from summarize import languages, summarize
from summarize.actions.decide import decide_measures
from summarize.actions.signs.head import HeadKind, head_of
from summarize.actions.signs.lead_in import LeadIn, LeadInType, classify_lead_in
from summarize.actions.signs.list_context import ItemContext, ItemDecision, decide_item, settle_by_siblings
from summarize.actions.signs.of_lead_in import tells_of_state
from summarize.document import Span
from summarize.lists import find_enumerations
from summarize.pipeline import read_document
from summarize.text.clause import clause_of

RUSSIAN = languages.load("ru")


def decided(lead_in, item):
    announced = classify_lead_in(clause_of(lead_in, 0, len(lead_in), RUSSIAN, pending=True)) if lead_in else LeadIn()
    reading = clause_of(item, 0, len(item), RUSSIAN)
    return decide_item(ItemContext(reading, head_of(reading), announced, None))


@pytest.mark.parametrize(
    ("lead_in", "kind", "cue"),
    [
        ("Администрация района постановляет:", LeadInType.MEASURES, "постановляет"),
        ("Необходимо сделать следующее:", LeadInType.MEASURES, "Необходимо"),
        ("Совет постановил:", LeadInType.MEASURES, "постановил"),
        ("п о с т а н о в л я ю:", LeadInType.MEASURES, "п о с т а н о в л я ю"),
        ("Задачи:", LeadInType.MEASURES, "Задачи"),
        ("Вот несколько рецептов.", LeadInType.MEASURES, "рецептов"),
        ("Тому есть три причины.", LeadInType.FACTS, "причины"),
        ("Необходимо обозначить два подхода:", LeadInType.FACTS, "подхода"),
        ("Риски проекта:", LeadInType.FACTS, "Риски"),
        ("Что делать?", LeadInType.MEASURES, "делать"),
        ("Как снизить цены?", LeadInType.MEASURES, "снизить"),
        ("Какие показатели нужно применять?", LeadInType.FACTS, "?"),
        ("Авторы предложили шкалу участия:", LeadInType.NOTHING, None),
        ("Служащие призваны:", LeadInType.MEASURES, "призваны"),
        ("Рабочая группа считает необходимым:", LeadInType.MEASURES, "необходимым"),
        ("Слова, которым можно верить, таковы:", LeadInType.NOTHING, None),
        ("Для решения этих двух проблем необходимо:", LeadInType.MEASURES, "необходимо"),
        ("Это позволит:", LeadInType.FACTS, "позволит"),
        ("Права и обязанности жителей", LeadInType.FACTS, "Права"),
        ("Почему растут цены?", LeadInType.FACTS, "?"),
        ("Исполнители программы:", LeadInType.DUTIES, "Исполнители"),
        ("Погода в мае была сухой.", LeadInType.NOTHING, None),
        ('В связи с указом "О некоторых вопросах торговли" постановляю:', LeadInType.MEASURES, "постановляю"),
    ],
)
def test_a_lead_in_announces(lead_in, kind, cue):
    found = classify_lead_in(clause_of(lead_in, 0, len(lead_in), RUSSIAN, pending=True))
    assert (found.type, lead_in[slice(*found.cue)] if found.cue else None) == (kind, cue)


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
        ("Зимину В. С. до 1 июля 2027 г. завершить ремонт", HeadKind.INFINITIVE),
        ("ул. Лесную замостить", HeadKind.INFINITIVE),
        ("Мост стар. Построить новый", HeadKind.THING),
        ("рад видеть вас", HeadKind.PRESENT),
        ("готовы всем помочь", HeadKind.PRESENT),
        ("необходимо добавить скамейки", HeadKind.INFINITIVE),
    ],
)
def test_the_head_says_what_an_item_is(item, kind):
    assert head_of(clause_of(item, 0, len(item), RUSSIAN)).kind is kind


@pytest.mark.parametrize(
    ("lead_in", "item", "cue"),
    [
        ("Нужны такие меры:", "усиление охраны", "меры"),
        ("", "Создать фонд.", "Создать"),
        ("", "Надо создать фонд.", "Надо"),
        ("Исполнители программы:", "готовят отчёт;", "готовят"),
        ("Служба дорог:", "починить мост;", "починить"),
        ("Отдел связи и отдел культуры:", "открыть клуб;", "открыть"),
        ("Что дальше.", "поддержка семей", "поддержка"),
        ("Права и обязанности жителей", "Жители обязаны: убирать двор", "обязаны"),
    ],
)
def test_a_measure_names_its_cue(lead_in, item, cue):
    decision = decided(lead_in, item)
    assert decision.measure
    assert cue in (lead_in[slice(*decision.cue)], item[slice(*decision.cue)])


def test_an_action_noun_is_a_measure_only_among_actions():
    reading = clause_of("делегирование – 49 человек", 0, 26, RUSSIAN)
    decision = decide_item(ItemContext(reading, head_of(reading), LeadIn(), None, mostly_actions=False))
    assert (decision.measure, decision.reason) == (False, "nothing")


def test_an_item_not_finally_decided_follows_most_of_the_others():
    measure = ItemDecision(measure=True, cue=None, reason="modal")
    open_one = ItemDecision(measure=False, cue=None, reason="nothing", final=False)
    final = ItemDecision(measure=False, cue=None, reason="statement")
    assert [made.measure for made in settle_by_siblings([measure, measure, open_one])] == [True, True, True]
    assert [made.measure for made in settle_by_siblings([measure, measure, final])] == [True, True, False]
    assert [made.measure for made in settle_by_siblings([measure, open_one])] == [True, False]
    settled = settle_by_siblings([measure, measure, open_one, open_one])
    assert [made.measure for made in settled] == [True, True, False, False]


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
        ("Комиссия вправе:", "вызывать свидетелей;", "nothing"),
        ("Комиссия может:", "вызвать свидетелей;", "facts"),
    ],
)
def test_what_is_no_measure_says_why(lead_in, item, why):
    decision = decided(lead_in, item)
    assert (decision.measure, decision.reason) == (False, why)


PARTED = (
    "Задачи:\n1) Мосты:\nа) починить сваи;\nб) покрасить перила;\n2) Дороги:\nа) насыпать щебень;\nб) убрать ямы.\n"
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (PARTED, [(True, "parts", "починить"), (True, "parts", "насыпать")]),
        (
            "Район сделал многое:\n1) построил мост;\n2) купил паром.\n",
            [(False, "statement", "построил"), (False, "statement", "купил")],
        ),
        (
            "Что делать?\n1) Нужен ли мост («старый»)?\n2) Зачем паром?\n",
            [(False, "question", "?"), (False, "question", "?")],
        ),
        (
            "Совет обязан:\nа) чинить мост;\nб) вести учёт.\n",
            [(True, "announced", "обязан"), (True, "announced", "обязан")],
        ),
        (
            "Мост и дорога:\n1) починить мост;\n2) купить паром.\n",
            [(True, "infinitive", "починить"), (True, "infinitive", "купить")],
        ),
        (
            "Мост и дорога:\n1) ремонт моста;\n2) закупка парома.\n",
            [(True, "action", "ремонт"), (True, "action", "закупка")],
        ),
        (
            "Тому есть две причины:\n1) дождь залил дорогу;\n2) ветер сорвал крышу.\n",
            [(False, "facts", "причины"), (False, "facts", "причины")],
        ),
        ("Причин две:\n1) дожди;\n2) ветер.\n", [(False, "nothing", None), (False, "nothing", None)]),
    ],
)
def test_each_item_of_a_document_tells_its_rule_and_its_cue(text, said):
    found = summarize(text, language="ru")
    items = found.enumerations[0].items
    assert [(item.measure, item.reason) for item in items] == [(measure, why) for measure, why, _ in said]
    assert [item.cue and text[item.cue.start : item.cue.end] for item in items] == [cue for _, _, cue in said]


CUE = Span(3, 5)
YES = ItemDecision(measure=True, cue=CUE, reason="action")
OPEN = ItemDecision(measure=False, cue=CUE, reason="statement", final=False)
FINAL = ItemDecision(measure=False, cue=CUE, reason="statement", final=True)


def test_a_question_is_one_inside_brackets_and_quotation_marks_too():
    text = 'Мост:\n1) Нужен ли он (старый?)\n2) Совет спросил: «Зачем паром?»\n3) В газете: "Зачем?"\n'
    items = summarize(text, language="ru").enumerations[0].items
    assert [item.reason for item in items] == ["question"] * 3


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ([YES, YES, YES, YES, OPEN], (True, "siblings")),
        ([YES, YES, YES, YES, FINAL], (False, "statement")),
        ([YES, OPEN, OPEN], (False, "statement")),
    ],
)
def test_what_follows_the_others_says_so_and_keeps_its_cue(decisions, expected):
    last = settle_by_siblings(decisions)[-1]
    assert (last.measure, last.reason) == expected
    assert last.cue == CUE


@pytest.mark.parametrize(
    ("items", "measures"),
    [
        ("- [ ] найти деньги\n- [x] построить мост\n", [True, False]),
        ("- [x] найти деньги\n- [X] построить мост\n", [False, False]),
        ("☐ найти деньги\n☑ построить мост\n☒ открыть школу\n", [True, False, False]),
        ("☑ найти деньги\n☑ построить мост\n", [True, True]),
        ("✔ найти деньги\n✔ построить мост\n", [True, True]),
        ("- найти деньги\n- построить [x] мост\n", [True, True]),
        ("- найти деньги\n- ~~построить мост~~ — уже стоит\n", [True, False]),
        ("- найти деньги\n- построить ~~мост~~ паром\n", [True, True]),
    ],
)
def test_what_is_ticked_is_done(items, measures):
    document = read_document(f"Дела:\n{items}", language="ru")
    (enumeration,) = decide_measures(document, find_enumerations(document))
    assert [item.measure for item in enumeration.items] == measures


@pytest.mark.parametrize(
    ("code", "lead_in", "tells"),
    [
        ("ru", "Основные проблемы района:", True),
        ("ru", "Жители назвали такие препятствия:", True),
        ("ru", "К рискам относятся:", True),
        ("ru", "В ходе проверки выявлены нарушения:", True),
        ("uk", "Основні проблеми:", True),
        ("be", "Асноўныя праблемы:", True),
        ("kk", "Негізгі мәселелер:", True),
        ("en", "Respondents named the following obstacles:", True),
        ("ru", "Ожидаемые результаты:", True),
        ("ru", "Целевые показатели программы:", True),
        ("ru", "Состав комиссии:", True),
        ("ru", "Перечень документов:", True),
        ("ru", "Перечень мероприятий:", False),
        ("ru", "Показатели и мероприятия:", False),
        ("ru", "Участникам:", False),
        ("ru", "Меры по устранению нарушений:", False),
        ("ru", "План устранения недостатков:", False),
        ("ru", "Для решения проблемы необходимо:", False),
        ("ru", "Устранить замечания:", False),
        ("ru", "Комиссия указала на ошибки. РЕШИЛИ:", False),
        (
            "ru",
            "Запуск завершён, ошибок осталось мало, и всё идёт так, как решили весной на совете:",
            False,
        ),
        ("ru", "Задачи района:", False),
        ("en", "To solve the problem the council must:", False),
    ],
)
def test_a_lead_in_may_tell_of_a_state(code, lead_in, tells):
    assert tells_of_state(clause_of(lead_in, 0, len(lead_in), languages.load(code), pending=True)) is tells


@pytest.mark.parametrize(
    ("lead_in", "item", "is_row"),
    [
        ("Основные проблемы:", "нехватка врачей в сёлах", False),
        ("Причины задержки:", "изношенные сети водопровода", False),
        ("Нормативная база:", "закон об охране природы", False),
        ("Ожидаемые результаты:", "снижение числа аварий", False),
        ("Ожидаемые результаты:", "снизить число аварий к 2030 году", True),
        ("Мероприятия:", "ремонт сетей водопровода", True),
        ("Перечень мероприятий:", "ремонт сетей водопровода", True),
        ("Замечания:", "нужно починить забор до мая", True),
        ("Ошибки новичков:", "не пейте воду из реки", True),
    ],
)
def test_nothing_is_to_be_done_below_what_is_wrong_unless_an_item_asks(lead_in, item, is_row):
    text = f"План развития района\n\n{lead_in}\n\n1. {item};\n2. {item} у моста.\n"
    assert bool(summarize(text).recommendations) is is_row


@pytest.mark.parametrize(
    ("sentence", "is_row"),
    [
        ("Дороги и сети района построены в 1978 году.", False),
        ("Две школы отремонтированы, мост открыт.", False),
        ("Ремонт школы запланирован на май.", True),
        ("Дороги должны быть отремонтированы в мае.", True),
        ("Завхозу поручено отремонтировать дорогу.", True),
    ],
)
def test_what_is_done_already_is_no_row_of_a_plan(sentence, is_row):
    text = f"План развития района на 2027 год\n\nМероприятия:\n1. ремонт дорог;\n2. посадка деревьев.\n\n{sentence}\n"
    rows = [row for row in summarize(text).recommendations if text[row.start :].startswith(sentence[:5])]
    assert bool(rows) is is_row
