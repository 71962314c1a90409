"""What asks nothing, whatever its mood; and items of a list, which are judged together."""

import pytest

from summarize import summarize
from summarize.actions import candidates_with_signs, read_lists
from summarize.actions.model import Verdict, agreed_in_series
from summarize.actions.signs.of_words import BELIEVED, DEPARTURE, FORBIDDEN_LIST, HONOURS, RULE, TOLD, word_signs
from summarize.actions.signs.prohibitions import PERMITTED
from summarize.actions.signs.requests import WILL_BE
from summarize.core.log_linear import log_odds
from summarize.document import ActionKind, CandidateKind, Span
from summarize.pipeline import normalized_document


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Музей закрыт на ремонт до осени."),
        ("ru", "Пляж закрыт на зиму."),
        ("ru", "Подпишитесь на наш канал, чтобы не пропустить новости."),
        ("ru", "Сегодня поговорим о том, как подготовить улей к зиме."),
        ("ru", "В этом видео я расскажу, как чинить кран."),
        ("uk", "Сьогодні поговоримо про те, як доглядати троянди."),
        ("en", "In this video I will show you how to fix a chair."),
        ("ru", "Понравилось видео? Ставьте лайки!"),
        ("ru", "Нажмите, чтобы увеличить снимок."),
        ("ru", "Поделитесь ссылкой с друзьями."),
        ("ru", "Записывайтесь на курс акварели!"),
        ("ru", "Записывайтесь на вебинар 5 мая!"),
        ("ru", "Срочно подпишитесь на наш канал!"),
        ("ru", "Подписывайтесь на подкаст и рассказывайте о нас!"),
        ("ru", "Закажите два торта и получите третий в подарок!"),
        ("ru", "Звоните, пишите, заходите."),
        ("ru", "Не болейте и не грустите!"),
        ("ru", "Пусть в 2027 году в вашем доме будет тепло и радостно."),
        ("ru", "Будьте здоровы и счастливы!"),
        ("ru", "Пусть в вашем доме будет тепло и радостно."),
        ("ru", "Приходите в наш магазин за лодками!"),
        ("ru", "Звоните прямо сейчас!"),
        ("ru", "Звоните и заказывайте торты к празднику."),
        ("ru", "Приезжайте и пробуйте пироги!"),
        ("ru", "Не упустите скидку на первый заказ!"),
        ("ru", "Не пропустите новый выпуск!"),
        ("ru", "Приходите всей семьёй!"),
        ("ru", "Порадуйте близких свежим хлебом."),
        ("ru", "Приходите на бесплатное занятие!"),
        ("ru", "Успейте купить абонемент со скидкой до 1 марта."),
        ("ru", "Звоните: 2-33-44-55."),
        ("ru", "Пусть смены будут тихими!"),
        ("ru", "Пусть дорога всегда будет лёгкой!"),
        ("uk", "Встигніть купити квитки зі знижкою до 1 травня."),
        ("uk", "Приходьте на безкоштовне заняття!"),
        ("uk", "Нехай зміни будуть тихими!"),
        ("en", "Get 20% off all boats until 1 May."),
        ("en", "Join us for a free class!"),
        ("uk", "Підпишіться на наш канал."),
        ("uk", "Нехай щастить!"),
        ("en", "Please enable JavaScript to view comments."),
        ("en", "Call now!"),
        ("uk", "Бережіть себе!"),
        ("en", "Subscribe to our channel!"),
        ("en", "Share this post with a friend."),
        ("en", "Stay safe!"),
        ("kk", "Арнамызға жазылыңыз!"),
        ("be", "Падпішыцеся на наш канал."),
    ],
)
def test_a_page_that_speaks_of_itself_and_a_wish_ask_nothing(code, text):
    assert any(sign.startswith("no task: ") for sign in all_signs(code, text))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Мост будет закрыт на ремонт до осени."),
        ("ru", "Закрыть бассейн на уборку до среды."),
        ("ru", "Закрытый на ключ шкаф вскрыть."),
        ("ru", "Поделитесь опытом с коллегами."),
        ("ru", "Приходите в поликлинику натощак."),
        ("ru", "Звоните в диспетчерскую до пятницы."),
        ("en", "Call the plumber today."),
        ("ru", "Подпишите обращение до 5 мая."),
        ("ru", "Подпишитесь под обращением к губернатору."),
        ("ru", "Оставьте заявление у секретаря."),
        ("ru", "Запишитесь на приём к врачу."),
        ("ru", "Поставьте плюс в графе «Согласен»."),
        ("ru", "Пусть депутаты обеспечат школы теплом."),
        ("ru", "Пусть отчёт будет готов к маю."),
        ("ru", "Пусть мэрия открывает ворота на ночь."),
        ("ru", "Будьте внимательны на переездах."),
        ("ru", "Смотрите под ноги: лестница разбита."),
        ("uk", "Підпишіть заяву до понеділка."),
        ("uk", "Нехай комісія перевірить котельню."),
        ("en", "Share the report with the board."),
        ("en", "Sign up for the spring clean-up by Friday."),
        ("en", "Be careful on the ice."),
        ("kk", "Дәрігерге жазылыңыз."),
        ("be", "Падпішыце заяву да пятніцы."),
        ("ru", "Оставьте комментарии к проекту приказа до 5 мая."),
        ("ru", "Напишите отзыв на проект закона до 5 мая."),
        ("ru", "Запишитесь на курс повышения квалификации до 1 июня."),
        ("ru", "Не пропустите поворот у моста."),
        ("ru", "Позвоните и закажите автобус до 5 мая."),
        ("ru", "Приходите к вокзалу в 7 часов."),
        ("ru", "Пишите и сдавайте отчёты до пятницы."),
        ("ru", "Приходите на бесплатную вакцинацию до 1 марта."),
        ("ru", "Успейте сдать отчёт до 1 марта."),
        ("ru", "При пожаре звоните: 01."),
        ("ru", "Получите пропуск на проходной до 1 марта."),
        ("ru", "Оформите пропуск до 1 марта."),
        ("ru", "Пусть отчёты будут готовы к маю!"),
        ("ru", "Пусть смены будут короткими."),
        ("uk", "Приходьте на безкоштовний огляд до 1 травня."),
        ("uk", "Встигніть здати звіт до 1 травня."),
        ("uk", "Отримайте перепустку до 1 травня."),
        ("en", "Get the keys from the porter by Friday."),
        ("en", "Book a room for the meeting."),
        ("en", "Join the working group by Friday."),
        ("uk", "Залиште відгук на проєкт рішення до 5 травня."),
        ("en", "Please leave a comment on the draft budget by Friday."),
    ],
)
def test_an_imperative_about_something_else_may_ask(code, text):
    assert not any(sign.startswith("no task: ") for sign in all_signs(code, text))


@pytest.mark.parametrize(
    ("sign", "code", "text"),
    [
        (DEPARTURE, "ru", "Директор театра объявила о своём уходе."),
        (DEPARTURE, "ru", "Тренер сообщил, что покидает клуб."),
        (DEPARTURE, "uk", "Тренер повідомив, що залишає команду."),
        (DEPARTURE, "en", "The captain announced that he is leaving."),
        (FORBIDDEN_LIST, "ru", "Не допускается: складировать снег; ставить машины."),
        (FORBIDDEN_LIST, "ru", "На катке запрещено: кататься навстречу потоку, бросать шайбу."),
        (TOLD, "ru", "Бабушке вставать рано, корове мычать до рассвета."),
        (TOLD, "ru", "Коту бы только спать на печи."),
        (TOLD, "ru", "«Надо бы позвать Семёна», — сказала бабушка."),
        (TOLD, "ru", "— Нужно купить гвозди, — ответил внук."),
        (RULE, "ru", "По закону владельцы кафе обязаны убирать колонки на ночь."),
        (RULE, "ru", "Устав требует, чтобы рыбу делили поровну."),
        (RULE, "ru", "Согласно уставу, члены клуба обязаны платить взносы."),
        (RULE, "ru", "Согласно уставу, члены клуба обязаны платить взносы до 1 мая."),
        (RULE, "en", "The charter requires the board to meet every spring."),
        (PERMITTED, "en", "The owner is entitled to inspect the boat."),
        (PERMITTED, "uk", "Орендар має право користуватися душем."),
        (BELIEVED, "ru", "В старину считали, что дом надо строить в мае."),
        (HONOURS, "ru", "За большой вклад в развитие края наградить орденом."),
    ],
)
def test_what_is_told_or_forbidden_is_no_task(sign, code, text):
    assert sign in all_signs(code, text)


@pytest.mark.parametrize(
    ("sign", "code", "text"),
    [
        (DEPARTURE, "ru", "Депутаты потребовали, чтобы министр объявил об отставке."),
        (DEPARTURE, "ru", "Директор объявил о строительстве сцены."),
        (DEPARTURE, "ru", "Тренер сообщил, что набирает новую группу."),
        (DEPARTURE, "en", "The mayor announced that the city will build a bridge."),
        (DEPARTURE, "en", "Next term we are moving to a new timetable."),
        (FORBIDDEN_LIST, "ru", "Это недопустимо: надо закрыть цех."),
        (FORBIDDEN_LIST, "ru", "Нельзя ждать: надо строить дамбу; купить насосы."),
        (FORBIDDEN_LIST, "ru", "Ждать нельзя, поэтому предлагаем: строить дамбу; купить насосы."),
        (FORBIDDEN_LIST, "ru", "Решили: запретить въезд; поставить шлагбаум."),
        (TOLD, "ru", "Матери принести справку до пятницы."),
        (PERMITTED, "en", "Jane White to send the plan by 15 May 2027."),
        (PERMITTED, "en", "The owner is to inspect the boat."),
        (PERMITTED, "uk", "Орендар має прибрати зал."),
        (PERMITTED, "uk", "Орендар має право на душ, але мусить прибрати зал."),
        (RULE, "ru", "По договору № 5 перечислить аванс до мая."),
        (RULE, "ru", "Согласно уставу совет обязан до 1 мая 2027 года избрать главу."),
        (RULE, "ru", "Депутаты внесли поправку, и закон требует отчёта."),
        (BELIEVED, "ru", "Врачи считают, что детям нужно сделать прививку."),
        (HONOURS, "ru", "Ответственной за ярмарку назначить Чайкину."),
        (HONOURS, "ru", "Поручить отделу наградить победителей."),
        (HONOURS, "ru", "Утвердить список тех, кого наградить."),
        (TOLD, "ru", "Коту сделать прививку."),
        (TOLD, "ru", "«Нужно починить мост», — сказал глава района."),
        (TOLD, "ru", "Бабушка сказала, что нужно починить мост."),
        (TOLD, "ru", "Бабушке надо вставать рано."),
        (TOLD, "ru", "Сестре-хозяйке менять бельё раз в неделю."),
        (TOLD, "ru", "Сторожам проверять ворота каждые два часа."),
    ],
)
def test_what_sounds_like_it_may_be_a_task(sign, code, text):
    assert sign not in all_signs(code, text)


@pytest.mark.parametrize(
    ("code", "sign", "text", "counter"),
    [
        ("ru", "phrase: decision", "Собрание приняло решение провести ярмарку.", "Решение приняли бы и раньше."),
        ("ru", "phrase: rule", "Согласно уставу, взносы платят в мае.", "По улице идёт сход."),
        ("ru", "phrase: event", "Матч состоится в субботу.", "Мост откроют в субботу."),
        ("uk", "phrase: decision", "Ухвалено рішення закрити ковзанку.", "Рішення ще немає."),
        ("en", "phrase: decision", "The board resolved to hold a fair.", "The issue was resolved."),
        ("kk", "phrase: decision", "Жиналыс жәрмеңке өткізуге шешім қабылдады.", "Шешім әлі жоқ."),
        ("be", "phrase: event", "Матч адбудзецца ў суботу.", "Мост адкрыюць у суботу."),
    ],
)
def test_phrases_tell_what_is_said_of_an_action(code, sign, text, counter):
    assert sign in all_signs(code, text)
    assert sign not in all_signs(code, counter)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Протокол\n\nСторожу Глухову до 3 июня 2027 года сменить замок на воротах.", 1),
        ("Протокол\n\nСторож Глухов до 3 июня 2027 года успел сменить замок на воротах.", 0),
        ("Секретарю поручается вывезти снег.", 1),
        ("Такая работа поручается новичкам.", 0),
        ("Ему поручались самые сложные роли.", 0),
    ],
)
def test_an_infinitive_after_a_name_and_a_day_orders(text, rows):
    assert len(summarize(text, language="ru").recommendations) == rows


@pytest.mark.parametrize(
    ("lead_in", "signs"),
    [
        ("Подрядчик обязан:", {"lead-in binds a party"}),
        ("Исполнитель обязуется:", {"lead-in binds a party"}),
        ("Необходимо:", set()),
        ("Заказчик вправе:", {"lead-in permits"}),
        ("Заказчик не вправе:", set()),
    ],
)
def test_a_lead_in_binds_or_permits(lead_in, signs):
    document = normalized_document(f"{lead_in}\n– вывезти мусор;\n– вымыть окна.\n", language="ru")
    wanted = {"lead-in binds a party", "lead-in permits"}
    found = list(candidates_with_signs(document, read_lists(document), ()))
    of_items = [each.signs for each in found if each.candidate.kind is CandidateKind.ITEM]
    assert [wanted.intersection(each) for each in of_items] == [signs, signs]


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("27 мая в доме отключат воду.", True),
        ("Старое здание снесут в 2027 году.", True),
        ("Выставка пройдёт в мае.", True),
        ("Река вскроется в апреле.", True),
        ("Слесарь заменит кран 28 мая.", False),
        ("Комиссия проверит подвал.", False),
        ("Иван Белов подготовит смету.", False),
        ("Мы покрасим двери.", False),
        ("Вы получите ключи.", False),
        ("Воду отключили в мае.", False),
        ("Нужно отключить воду.", False),
    ],
)
def test_what_will_happen_without_anybody_who_does_it_is_told(text, tells):
    assert (WILL_BE in all_signs("ru", text)) is tells


@pytest.mark.parametrize(
    ("words", "is_row"),
    [
        ("Затем его передадут музею.", False),
        ("Потом карусель увезут в депо.", False),
        ("Затем администрация построит в посёлке школу.", True),
        ("Затем паром до 1 мая 2027 года передадут музею.", True),
        ("Также паром передадут музею до осени.", True),
        ("Потом мы построим школу.", True),
        ("Затем необходимо проверить насосы.", True),
    ],
)
def test_what_comes_next_is_a_plan_only_of_somebody_or_by_a_day(words, is_row):
    text = f"Старый паром ходит по реке с 1960 года. Его чинили дважды. {words}"
    assert [row["text"] for row in summarize(text).to_dict()["recommendations"]] == (
        [words.rstrip(".")] if is_row else []
    )


CONTRACT = """ДОГОВОР на уборку помещений № 14

2. Права и обязанности сторон
2.1. Исполнитель обязан:
2.1.1. Мыть полы ежедневно.
2.1.2. Сдать акт до 30 июня 2027 года.
2.2. Исполнитель имеет право:
2.2.1. Привлекать помощников.
2.2.2. Отказаться от работ в праздничные дни.
"""


def test_a_contract_lists_duties_and_no_rights():
    rows = [CONTRACT[row.start : row.end] for row in summarize(CONTRACT).recommendations]
    assert [row.split()[1] for row in rows] == ["Мыть", "Сдать"]


def test_the_head_of_an_annex_is_no_row():
    text = "Приложение № 2\nк приказу директора школы\nот 12.01.2027 № 7-од\n\nГРАФИК\nуборки кабинетов\n\n"
    items = "1. Вымыть окна до 22 января 2027 года.\n2. Очистить лампы до 29 января 2027 года.\n"
    assert [row.start for row in summarize(text + items).recommendations] == [
        len(text),
        len(text) + items.index("2. Очистить"),
    ]


def all_signs(code, text):
    document = normalized_document(text, language=code)
    return word_signs(document, Span(0, len(document.text)))


def test_items_of_one_series_come_nearer_to_each_other():
    verdicts = [Verdict(probability, ActionKind.ORDER, probability) for probability in (0.9, 0.3, 0.9, 0.3, 0.3)]
    found = agreed_in_series(verdicts, ["infinitives", "infinitives", "infinitives", None, None])
    mean = sum(map(log_odds, (0.9, 0.3, 0.9))) / 3
    assert [log_odds(each.probability) for each in found[:2]] == pytest.approx(
        [(log_odds(0.9) + mean) / 2, (log_odds(0.3) + mean) / 2]
    )
    assert found[3:] == verdicts[3:]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("В жару нельзя:\n– пить из пруда;\n– спать на солнце.\n\nОбязательно возьмите с собой воду.\n", 1),
        ("Мост старый. Непременно проверьте перила.\n", 1),
        ("Мост старый. Обязательно подпишитесь на наш канал!\n", 0),
        ("Мост старый. Сторож обязательно смотрел на реку.\n", 0),
        ("Договор\n\n1. Мастер обязан:\n– снять мебель.\n2. Хозяин вправе проверить работы.\n", 1),
        (
            "Договор\n\n1. Мастер обязуется:\nа) демонтировать полки;\nб) собрать стол.\n2. Хозяин имеет право уйти.\n",
            2,
        ),
        ("Договор\n\nХозяин, который вправе проверить работы, должен открыть дверь до 5 мая 2027 года.\n", 1),
        ("Совещание прошло в среду. О саде рассказала Лапина О. О.\n", 0),
    ],
)
def test_what_insists_asks_and_what_permits_or_tells_does_not(text, count):
    assert len(summarize(text, language="ru").to_dict()["recommendations"]) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Діти прийшли до річки, щоб знайти човен. Дід не хотів піти з хати.", 0),
        ("Міст закрито. Завгоспу слід дати ключі сторожеві до 3 травня 2027 року.", 1),
        ("Міст закрито. Бібліотеці варто перейти на зимовий розклад.", 1),
    ],
)
def test_an_infinitive_of_a_purpose_or_a_denial_is_no_task_in_ukrainian(text, count):
    assert len(summarize(text, language="uk").to_dict()["recommendations"]) == count


ADVERTS = [
    ("ru", "Пекарня «Колос»\n\nЗаходите к нам за хлебом! Попробуйте пирог со скидкой. Звоните: 2-33-44.", 0),
    ("ru", "Прокат лодок\n\nКатайтесь всё лето! Первый час бесплатно. Наш адрес: Речная, 5.", 0),
    ("uk", "Пекарня «Колос»\n\nЗавітайте до нас! Спробуйте пиріг зі знижкою. Чекаємо щодня.", 0),
    ("en", "The Mill Bakery\n\nDrop in for a coffee and try our new loaf! Get a free bun on Monday.", 0),
    # No gift, no firm, no invitation, or what is needed.
    ("ru", "Субботник\n\nПриходите в наш сад к девяти. Возьмите грабли.", 1),
    ("ru", "Как беречь деньги\n\nВыбирайте еду со скидкой. Составьте список.", 2),
    ("ru", "Витрина\n\nПовесьте ценники со скидкой. Вымойте наш прилавок.", 2),
    ("ru", "Пекарня\n\nЗаходите к нам за хлебом со скидкой! Пекарю нужно сменить фартук.", 1),
]


@pytest.mark.parametrize(("code", "text", "rows"), ADVERTS)
def test_an_advert_asks_nothing(code, text, rows):
    assert len(summarize(text, language=code).recommendations) == rows


DUTIES = [
    ("ru", "Правила клуба\n\n1. Гребцы обязаны беречь лодки.\n2. Сторож должен запирать ворота.\n", 0),
    ("ru", "УСТАВ\nгребного клуба\n\nЧлены клуба обязаны платить взносы. Клуб открыт.\n", 0),
    ("uk", "Правила клубу\n\nГребці повинні берегти човни. Клуб відкрито.\n", 0),
    # A day and a year, no rules, an order beside them.
    ("ru", "Правила клуба\n\nСторож должен сменить замок до 5 мая 2027 года. Клуб открыт.\n", 1),
    ("ru", "О клубе\n\nСторож должен запирать ворота. Клуб открыт.\n", 1),
    ("ru", "Положение дел в клубе\n\nСторож должен запирать ворота. Клуб открыт.\n", 1),
    ("ru", "Правила клуба нарушены\n\nСторожу нужно запирать ворота. Клуб открыт.\n", 1),
    ("ru", "Правила клуба\n\nГребец обязан:\n– вернуть весло;\n– вымыть лодку.\n", 2),
]


@pytest.mark.parametrize(("code", "text", "rows"), DUTIES)
def test_a_duty_of_rules_in_force_is_no_task(code, text, rows):
    assert len(summarize(text, language=code).recommendations) == rows
