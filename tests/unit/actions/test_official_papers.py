"""What minutes, orders and plans decide by their grammar, each with similar words that decide nothing."""

import pytest

from summarize import languages, summarize
from summarize.actions.signs.lead_in import LeadInType, classify_lead_in
from summarize.actions.signs.minutes import read_labels, signs_by_labels
from summarize.actions.signs.official import is_deed, names_action
from summarize.pipeline import read_document
from summarize.text.clause import clause_of

RUSSIAN = languages.load("ru")


def rows_of(text):
    return [row["text"] for row in summarize(text).to_dict()["recommendations"]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Утвердить смету на год.", True),
        ("Прибыль за год распределить поровну.", True),
        ("С протоколом ознакомить жильцов.", True),
        ("Назначить день, на который созывается собрание, – 6 июня.", True),
        ("Хозяйствам, которые отстали, закончить ремонт.", True),
        ("Смета на год.", False),
        ("Смету утвердили единогласно.", False),
        ("Право голосовать имеют все члены.", False),
        ("Можно утвердить смету без собрания.", False),
        ("Желание помочь соседям.", False),
        ("Лету быть.", False),
        ("Рад видеть вас на собрании.", False),
        ("Собрание вправе утвердить смету.", False),
        ("Казначей предложил утвердить смету.", False),
        ("Смета, чтобы утвердить расходы.", False),
    ],
)
def test_a_deed_is_an_infinitive_without_a_predicate(words, expected):
    assert is_deed(clause_of(words, 0, len(words), RUSSIAN)) is expected


MINUTES = "Протокол собрания дачников\n\nПо первому вопросу: взносы.\nСлушали: казначея.\n{}\n{}\n"


@pytest.mark.parametrize(
    ("label", "sign"),
    [
        ("Решение, принятое общим собранием:", "minutes: decided"),
        ("Формулировка решения, принятого собранием по первому вопросу:", "minutes: decided"),
        ("Формулировка принятого решения:", "minutes: decided"),
        ("Решили единогласно:", "minutes: decided"),
        ("Правление постановило:", "minutes: decided"),
        ("Решение, принятое весной, выполнено.", "minutes: heard"),
        ("Решили единогласно не спорить.", "minutes: heard"),
        ("Собрание решило это ещё в мае.", "minutes: heard"),
        ("Формулировка вопроса, вынесенного на собрание:", "minutes: heard"),
        ("Правление отчиталось:", "minutes: heard"),
        ("Решение, о котором говорили:", "minutes: heard"),
    ],
)
def test_a_label_opens_what_was_decided(label, sign):
    text = MINUTES.format(label, "Взнос собирать в мае.") + "РЕШИЛИ: Закрыть собрание.\n"
    document = read_document(text)
    assert sign in set(signs_by_labels(read_labels(document), text.index("Взнос собирать")))


def test_what_was_proposed_before_a_vote_and_a_decision_is_none():
    text = (
        "Протокол собрания дачников\n\nСлушали: казначея о взносах.\n"
        "Поступило предложение: собирать взносы весной.\nГолосовали: за – 4, против – 19.\n"
        "Принятое решение: собирать взносы осенью.\n"
    )
    assert rows_of(text) == ["Собирать взносы осенью"]


def test_lines_below_an_addressee_with_a_term_are_rows_of_their_own():
    text = (
        "ПРИКАЗ\nО зиме\n\nПРИКАЗЫВАЮ:\n1. Утвердить план подготовки к зиме.\n"
        "2. Отделу хозяйства в двухмесячный  срок:\nутеплить окна и двери;\nзавезти на склад песок.\n"
        "3. Казначею выделить деньги.\n"
    )
    assert {"Утеплить окна и двери", "Завезти на склад песок"} <= set(rows_of(text))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ремонт кровли.", True),
        ("До 20 мая – приёмка лагеря комиссией.", True),
        ("Еженедельная проверка столовой.", True),
        ("Ремонт кровли завершён.", False),
        ("Ремонт кровли начался в мае.", False),
        ("Нужен ремонт кровли.", False),
        ("Стоимость работ – 40 тысяч рублей.", False),
        ("Список должников.", False),
        ("На ремонт кровли.", False),
        ("Утвердить ремонт кровли.", False),
    ],
)
def test_a_noun_names_an_action(words, expected):
    assert names_action(clause_of(words, 0, len(words), RUSSIAN)) is expected


PLAN = "План подготовки лагеря к лету\n\n{}\n"


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        ("Март. Ремонт корпусов. Окраска забора.", ["Ремонт корпусов", "Окраска забора"]),
        ("II квартал: обучение вожатых.", ["Обучение вожатых"]),
        ("Этап 2 (2026 год). Замена котлов. Стоимость – 31 млн рублей.", ["Замена котлов"]),
        (
            "Замена окон в столовой. Срок – до 1 мая. Исполнитель – завхоз.\nПокупка песка.",
            ["Замена окон в столовой", "Покупка песка"],
        ),
        # Neither a period before it nor a label after it.
        ("Ремонт корпусов. Дети любят лагерь.", []),
        ("Замена окон в столовой.", []),
        # What there was or is in a period.
        ("Март. Ремонт корпусов завершён.", []),
        ("Март. В лагере пусто.", []),
        ("Март – время ремонта.", []),
        ("Мартовский ремонт корпусов.", []),
        ("Лето. Озеро, лес и тишина.", []),
    ],
)
def test_a_plan_names_what_is_to_be_done(lines, rows):
    assert rows_of(PLAN.format(lines)) == rows


def test_other_papers_only_tell_of_periods():
    assert rows_of("О нашем лагере\n\nМарт. Ремонт корпусов. Окраска забора.\n") == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("В мае необходимо:\nремонт забора;\nзамена лампы.\n", ["Ремонт забора", "Замена лампы"]),
        ("В мае необходимо:\nремонт забора.\n", []),
        ("В мае прошли:\nремонт забора;\nзамена лампы.\n", []),
        ("Причины аварии:\nремонт забора;\nзамена лампы.\n", []),
        ("В мае необходимо:\nзабор;\nлампа.\n", []),
        ("В мае необходимо:\nремонт забора завершён;\nзамена лампы начата.\n", []),
    ],
)
def test_lines_below_a_demand_name_actions(text, rows):
    assert rows_of(f"О дворе\n\nДвор у нас большой.\n\n{text}") == rows


TREATY = """Соглашение между Верхней и Нижней Ривией о мосте

Правительства, именуемые Сторонами, {}

Статья 1
{}

Статья 2
Споры решаются переговорами.
"""
AGREED = "согласились о нижеследующем:"


@pytest.mark.parametrize(
    ("preamble", "article", "is_row"),
    [
        (AGREED, "Стороны создают совместную комиссию.", True),
        (AGREED, "Каждая Сторона ежегодно выделяет деньги на мост.", True),
        (AGREED, "Компетентные органы Сторон уведомляют друг друга об авариях.", True),
        (AGREED, "Верхнеривийская Сторона построит опоры моста.", True),
        (AGREED, "Стороны исходят из взаимного доверия.", False),
        (AGREED, "Стороны не разглашают чертежи моста.", False),
        (AGREED, "Любая из Сторон может выйти из Соглашения.", False),
        (AGREED, "Стороны подписали протокол в мае.", False),
        (AGREED, "Мост является собственностью Сторон.", False),
        (AGREED, "Комиссия принимает решения консенсусом.", False),
        (AGREED, "Правая сторона моста уходит в тень.", False),
        ("посетили мост.", "Стороны создают совместную комиссию.", False),
    ],
)
def test_the_parties_of_a_treaty_bind_themselves(preamble, article, is_row):
    found = summarize(TREATY.format(preamble, article)).to_dict()["recommendations"]
    kinds = {row["text"]: row["kind"] for row in found}
    assert kinds == ({article.rstrip("."): "order"} if is_row else {})


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Прибыль распределить следующим образом:", LeadInType.FACTS),
        ("Одобрить договор на следующих условиях:", LeadInType.FACTS),
        ("Создать комиссию в следующем составе:", LeadInType.FACTS),
        ("Провести следующие мероприятия:", LeadInType.MEASURES),
        ("Внести в устав следующие изменения:", LeadInType.MEASURES),
        ("Необходимо действовать следующим образом:", LeadInType.MEASURES),
        ("Признать утратившими силу:", LeadInType.MEASURES),
        ("Утвердить состав:", LeadInType.MEASURES),
    ],
)
def test_items_may_only_say_how(words, expected):
    assert classify_lead_in(clause_of(words, 0, len(words), RUSSIAN, pending=True)).type is expected


def test_what_is_done_on_terms_is_one_row():
    text = (
        "Протокол собрания дачников\n\nСлушали: казначея.\nРЕШИЛИ:\n"
        "Прибыль товарищества распределить следующим образом:\n– на ремонт – 40 рублей;\n– на свет – 60 рублей.\n"
    )
    assert rows_of(text) == ["Прибыль товарищества распределить следующим образом"]


@pytest.mark.parametrize(
    ("lead_in", "items", "rows"),
    [
        ("Прибыль распределить следующим образом:", ["ремонт колодца", "покупка насоса"], ["lead-in"]),
        ("Создать комиссию в следующем составе:", ["Лапина – казначей", "Ежов – сторож"], ["lead-in"]),
        ("Прибыль распределить следующим образом:", ["купить насос", "отложить 60 рублей на свет"], [0, 1]),
        ("Необходимо сделать следующее:", ["отремонтировать колодец", "купить насос"], [0, 1]),
    ],
)
def test_below_a_lead_in_to_facts_only_what_asks_is_a_row(lead_in, items, rows):
    listed = "".join(f"– {item};\n" for item in items)
    expected = [lead_in.rstrip(":") if row == "lead-in" else items[row] for row in rows]
    found = rows_of(f"Протокол собрания дачников\n\nСлушали: казначея.\nРЕШИЛИ:\n{lead_in}\n{listed}")
    assert [row[:1].lower() + row[1:] for row in found] == [row[:1].lower() + row[1:] for row in expected]


@pytest.mark.parametrize(
    ("lead_in", "items", "rows"),
    [
        (
            "Мероприятия по предупреждению аварий:",
            "1) внеочередная проверка знаний;\n2) стропы осмотреть заново.",
            ["Внеочередная проверка знаний", "Стропы осмотреть заново"],
        ),
        ("Предложения комиссии:", "1) установка забора;\n2) сбор взносов.", ["Установка забора", "Сбор взносов"]),
        ("Причины аварии:", "1) проверка знаний;\n2) осмотр строп.", []),
        ("Виды нарушений:", "1) проверка без приказа;\n2) осмотр без журнала.", []),
        ("Мероприятия прошли успешно:", "1) проверка знаний завершена;\n2) стропы осмотрели.", []),
    ],
)
def test_a_noun_names_items_as_remedies(lead_in, items, rows):
    text = f"ПРОТОКОЛ РАЗБОРА\n\nПри подъёме лопнул строп. Груз упал. Пострадавших нет.\n\n{lead_in}\n{items}\n"
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Вид нарушения и мероприятия по его устранению", ["Починить сигнализацию", "Убрать мебель из прохода"]),
        ("Необходимые меры", ["Починить сигнализацию", "Убрать мебель из прохода"]),
        ("Вид нарушения", []),
        ("Виновник нарушения", []),
    ],
)
def test_a_column_of_remedies(header, rows):
    text = (
        f"ПРЕДПИСАНИЕ № 4\n\nПредписываю устранить нарушения:\n\nN п/п | {header} | Срок устранения\n"
        "1 | Починить сигнализацию | 01.10.2026\n2 | Убрать мебель из прохода | 01.11.2026\n"
    )
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("words", "is_row"),
    [
        ("В октябре состоятся выборы совета воспитанников.", True),
        ("Весной заложим теплицу возле столовой.", True),
        ("Будет продолжена работа по оцифровке книг.", True),
        ("Это позволит сократить расходы интерната.", False),
        ("Работы приведут к росту расходов.", False),
        ("В октябре состоялись выборы совета воспитанников.", False),
        ("Если дадут денег, теплица появится.", False),
        ("Зал работает до восьми вечера.", False),
        ("Выборов совета не будет.", False),
    ],
)
def test_a_plan_says_what_will_be(words, is_row):
    text = f"План работы интерната на год\n\nДетей в интернате сорок. {words} Зал открыт весь день.\n"
    assert rows_of(text) == ([words.rstrip(".")] if is_row else [])


def test_elsewhere_what_will_be_is_only_told():
    text = "Вести интерната\n\nДетей в интернате сорок. В октябре состоятся выборы совета. Зал открыт весь день.\n"
    assert rows_of(text) == []


@pytest.mark.parametrize(
    ("item", "is_row"),
    [
        ("Отметить, что насос исправен.", False),
        ("Подчеркнуть, что вода чистая.", False),
        ("Отметить на плане место для столба.", True),
        ("Отметить, кто не сдал взносы.", True),
        ("Указать казначею на ошибки в отчёте.", True),
        ("Обеспечить, чтобы насос был исправен.", True),
    ],
)
def test_what_is_remarked_is_no_row(item, is_row):
    text = f"Протокол собрания дачников\n\nРЕШИЛИ:\n1. Починить колодец.\n2. {item}\n3. Закрыть ворота.\n"
    assert (item.rstrip(".") in rows_of(text)) is is_row


def test_a_period_and_labels_say_who_and_by_when():
    text = PLAN.format("Март. Ремонт корпусов. Исполнитель – завхоз.\nАпрель. Окраска забора до 20 апреля.")
    found = summarize(text).to_dict()["recommendations"]
    values = [[row[slot] and row[slot]["text"] for slot in ("assignee", "deadline")] for row in found]
    assert values == [["завхоз", "Март"], [None, "до 20 апреля"]]


QUESTIONS = """Протокол собрания дачников

1. {}
Слушали садовода Ветрову. Забор упал.
{}
2. Покраска лавок.
Слушали сторожа. Лавки облезли.
Постановили: лавки покрасить в мае.
"""


@pytest.mark.parametrize(
    ("first", "after", "rows"),
    [
        ("Ремонт забора.", "Постановили: забор починить.", ["Забор починить", "Лавки покрасить в мае"]),
        ("О заборе.", "Постановили: забор починить.", ["Забор починить", "Лавки покрасить в мае"]),
        ("Починка забора.", "Решение не принято.", ["Лавки покрасить в мае"]),
    ],
)
def test_a_question_of_a_meeting_is_no_row(first, after, rows):
    assert rows_of(QUESTIONS.format(first, after)) == rows


@pytest.mark.parametrize(
    ("lines", "rows", "days"),
    [
        (
            "Этап 1 (январь–март 2027): анализ рынка.\nЭтап 2 (июнь 2027): пуск линии.",
            2,
            ["январь–март 2027", "июнь 2027"],
        ),
        ("Этап 1. Подбор станков\nЭтап 2. Пуск линии", 2, ["Этап 1", "Этап 2"]),
        ("Март. Выставка рисунков.\nАпрель. Турнир по шашкам.", 2, ["Март", "Апрель"]),
        ("Первый этап (май 2027 года): подбор станков.\nВторой этап: пуск линии.", 2, ["май 2027 года", "Второй этап"]),
        ("Март. Выставка рисунков открыта.\nАпрель. Турнир завершён.", 0, []),
        ("Этап 1. Подготовительный.\nЭтап 2. Основной.", 0, []),
        ("Март. 20 тысяч рублей.\nАпрель. 30 тысяч рублей.", 0, []),
    ],
)
def test_stages_and_months_of_a_plan(lines, rows, days):
    found = summarize(f"План запуска линии\n\n{lines}\n").to_dict()["recommendations"]
    assert len(found) == rows
    assert [(row["deadline"] or {}).get("text") for row in found] == days


def test_outside_a_plan_an_event_beside_a_month_is_no_row():
    text = "Хроника клуба\n\nМарт. Выставка рисунков.\n\nАпрель. Турнир по шашкам.\n"
    assert summarize(text).recommendations == ()
