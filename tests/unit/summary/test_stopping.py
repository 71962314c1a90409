import pytest

from summarize import summarize
from summarize.pipeline import normalized_document
from summarize.summary.greedy import THRESHOLD, stopping_threshold

FACTS = [
    "Мост через реку Ольху закрыли весной для грузовиков.",
    "Опоры моста просели за зиму на палец.",
    "Рабочие приедут из соседнего района.",
    "Школьники ходят на занятия по льду.",
    "Магазин в селе получает хлеб раз в неделю.",
    "Врач принимает больных по вторникам.",
    "Почту теперь возят на лодке.",
    "Рыбаки сдают лодки внаём.",
    "Цены на бензин выросли вдвое.",
    "Паром обещают починить осенью.",
]
REPORT = "\n\n".join(FACTS)
ARGUMENT = "\n\n".join([" ".join(FACTS[:5]), " ".join(FACTS[5:])])
BETWEEN = "\n\n".join(" ".join(FACTS[start : start + 3]) for start in range(0, 9, 3))


def told(text, **options):
    return summarize(text, title="Мост закрыли", **options).to_dict()["summary"]


@pytest.mark.parametrize("words", [None, 101, 5000])
def test_no_threshold_where_no_gist_is_asked_for(words):
    assert stopping_threshold(normalized_document(ARGUMENT), words) == 0


def test_no_threshold_in_a_report():
    assert stopping_threshold(normalized_document(REPORT), 60) == 0


def test_the_longer_the_paragraphs_the_higher_the_threshold():
    between, argument = (stopping_threshold(normalized_document(text), 60) for text in (BETWEEN, ARGUMENT))
    assert 0 < between < argument == THRESHOLD


def test_no_threshold_without_any_sentence():
    assert stopping_threshold(normalized_document(""), 60) == 0


def test_an_argument_ends_where_nothing_further_stands_out():
    assert len(told(ARGUMENT, words=40)) < len(told(REPORT, words=40))


def test_what_stands_out_is_told_in_either():
    assert FACTS[0] in [sentence["text"] for sentence in told(ARGUMENT, words=40)]
    assert FACTS[0] in [sentence["text"] for sentence in told(REPORT, words=40)]


def test_so_many_sentences_as_were_asked_for_stay():
    assert len(told(ARGUMENT, sentences=6)) == 6


def test_a_large_budget_is_used():
    assert len(told(ARGUMENT, words=101)) == len(told(REPORT, words=101))


def with_quotations(count):
    said = [f"«{fact[:-1]}», — сказал глава села Пётр Орлов." for fact in FACTS[:count]]
    facts = said + FACTS[count:]
    return "\n\n".join(" ".join(facts[start : start + 5]) for start in (0, 5))


def test_quotations_that_say_who_speaks_make_a_report_of_long_paragraphs():
    thresholds = [stopping_threshold(normalized_document(with_quotations(count)), 60) for count in (0, 2, 4)]
    assert thresholds == [THRESHOLD, THRESHOLD, 0]


def test_quotations_that_do_not_say_who_speaks_make_none():
    quoted = with_quotations(4).replace(", — сказал глава села Пётр Орлов", "")
    assert stopping_threshold(normalized_document(quoted), 60) == THRESHOLD
