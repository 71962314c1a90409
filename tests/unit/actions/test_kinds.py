"""The kind of a likely action leans towards that of the others in its document."""

from math import log

import pytest

from summarize import languages, summarize
from summarize.actions.model import Verdict, agreed_in_document
from summarize.actions.signs.of_lead_in import advises_what_follows, orders_what_follows
from summarize.actions.signs.requests import NEED, request_signs
from summarize.document import ActionKind
from summarize.text.clause import clause_of

PROPOSAL, ORDER, PLAN = ActionKind


def verdict(proposal, order, plan, probability=0.9):
    kinds = tuple(map(log, (proposal, order, plan)))
    return Verdict(probability, list(ActionKind)[kinds.index(max(kinds))], 0.0, (), kinds)


def kinds_of(*verdicts):
    return [each.kind for each in agreed_in_document(verdicts)]


def test_a_doubtful_kind_is_that_of_the_others():
    assert kinds_of(verdict(0.46, 0.44, 0.1), *[verdict(0.05, 0.9, 0.05)] * 3) == [ORDER] * 4


@pytest.mark.parametrize(
    "verdicts",
    [
        pytest.param([verdict(0.46, 0.44, 0.1)], id="alone"),
        pytest.param([verdict(0.9, 0.05, 0.05), verdict(0.1, 0.8, 0.1)], id="sure"),
        pytest.param([verdict(0.46, 0.44, 0.1), verdict(0.05, 0.9, 0.05, 0.3)], id="beside an unlikely one"),
        pytest.param([verdict(0.46, 0.44, 0.1, 0.3), *[verdict(0.05, 0.9, 0.05)] * 3], id="unlikely itself"),
        pytest.param([Verdict(0.01, PROPOSAL, 0.0), Verdict(0.01, PROPOSAL, 0.0)], id="hopeless"),
        pytest.param([], id="none"),
    ],
)
def test_other_kinds_stay(verdicts):
    assert kinds_of(*verdicts) == [each.kind for each in verdicts]


@pytest.mark.parametrize(
    ("code", "lead_in", "advises"),
    [
        ("ru", "Комиссия рекомендует:", True),
        ("ru", "Жители предлагают совету:", True),
        ("ru", "Собрание решило просить администрацию:", True),
        ("ru", "Советуем:", True),
        ("uk", "Комісія рекомендує:", True),
        ("be", "Камісія рэкамендуе:", True),
        ("kk", "Комиссия ұсынады:", True),
        ("en", "The committee recommends:", True),
        ("ru", "Приказываю:", False),
        ("ru", "Служащие призваны:", False),
        ("ru", "Жители просили починить крышу. РЕШИЛИ:", False),
        ("ru", "Собрание решило:", False),
        ("ru", "Рассмотрев предложения, комиссия обязывает подрядчика:", False),
        ("ru", "Жители просили, и совет поручил управе:", False),
        ("ru", "Врачи советуют, но закон запрещает:", False),
        ("ru", "В парке есть:", False),
        ("ru", "Наши требования:", True),
        ("ru", "Митинг завершился резолюцией со списком требований:", True),
        ("ru", "Сход закончился предложениями:", True),
        ("uk", "Наші пропозиції:", True),
        ("be", "Нашы прапановы:", True),
        ("kk", "Біздің ұсыныстарымыз:", True),
        ("en", "Our recommendations:", True),
        ("ru", "По требованию прокуратуры сделано:", False),
        ("ru", "Во исполнение требований закона сделано:", False),
        ("ru", "Без предложений осталось:", False),
        ("ru", "Учитывая предложения жителей, приказываю:", False),
        ("uk", "Наказую:", False),
        ("en", "The board orders the staff:", False),
    ],
)
def test_the_last_word_that_asks_advises_or_binds(code, lead_in, advises):
    clause = clause_of(lead_in, 0, len(lead_in), languages.load(code), pending=True)
    assert advises_what_follows(clause) is advises


@pytest.mark.parametrize(
    ("code", "lead_in", "orders"),
    [
        ("ru", "Приказываю:", True),
        ("ru", "Поручить завхозу:", True),
        ("ru", "Врачи советуют, совет поручил управе:", False),
        ("ru", "Жители ждали, и совет поручил управе:", True),
        ("uk", "Доручити завгоспу:", True),
        ("en", "The board orders the staff:", True),
        ("ru", "Просим поручить завхозу:", False),
        ("ru", "Предлагается обязать подрядчика:", False),
        ("ru", "Нужно поручить завхозу:", False),
        ("ru", "Совет не поручил завхозу:", False),
        ("ru", "Жители требуют:", False),
        ("ru", "Завхоз обязался:", False),
        ("ru", "В приказе указано:", False),
    ],
)
def test_words_that_order_what_follows(code, lead_in, orders):
    clause = clause_of(lead_in, 0, len(lead_in), languages.load(code), pending=True)
    assert orders_what_follows(clause) is orders


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Врачи говорят о необходимости ремонта больницы.", True),
        ("Мэр отметил необходимость закрыть мост.", True),
        ("Лікарі кажуть про необхідність ремонту.", True),
        ("В случае необходимости вызовут врача.", False),
        ("По мере необходимости мост закрывают.", False),
        ("При необходимости звоните врачу.", False),
        ("Необходимость давно назрела.", False),
    ],
)
def test_a_need_says_of_what(sentence, named):
    language = languages.load("uk" if "і" in sentence else "ru")
    assert (NEED in request_signs(clause_of(sentence, 0, len(sentence), language))) is named


@pytest.mark.parametrize(
    ("lead_in", "kind"),
    [
        ("Комиссия рекомендует:", "proposal"),
        ("Совет жителей просит управу:", "proposal"),
        ("ПРИКАЗЫВАЮ:", "order"),
        ("Собрание постановило:", "order"),
        ("Поручить завхозу:", "order"),
        ("Предложения жителей:", "proposal"),
    ],
)
def test_what_is_recommended_is_a_proposal_and_what_is_ordered_an_order(lead_in, kind):
    text = f"Ремонт школы\n\n{lead_in}\n1) заменить кровлю до 1 сентября 2027 года;\n2) проверить проводку.\n"
    assert [row["kind"] for row in summarize(text).to_dict()["recommendations"]] == [kind, kind]


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("Рекомендовать школам открыть залы до 1 мая 2027 года.", "proposal"),
        ("Предложить музеям продлить часы работы.", "proposal"),
        ("Директорам музеев рекомендовать продлить часы работы.", "proposal"),
        ("Школам открыть залы до 1 мая 2027 года.", "order"),
        ("Рекомендованный список книг утвердить.", "order"),
        ("Музеям учесть предложения посетителей.", "order"),
        ("Поручить отделу культуры проверить залы.", "order"),
    ],
)
def test_what_a_paper_only_recommends_is_a_proposal_among_orders(item, kind):
    text = (
        "Администрация района постановляет:\n\n1. Отделу культуры провести осмотр клубов.\n"
        f"2. {item}\n3. Финансовому управлению выделить средства.\n4. Утвердить план ремонта клубов.\n"
    )
    kinds = {text[slice(*row.text)]: row.kind for row in summarize(text).recommendations}
    own = kinds.pop(item.rstrip("."))
    assert own == kind
    assert list(kinds.values()) == [ORDER] * 3
