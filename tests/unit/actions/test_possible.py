"""Rows that are merely possible, and the signs that are named for any row."""

import json

import pytest

from summarize import summarize
from summarize.actions import judging
from summarize.actions.model import POSSIBLE, Verdict, read_model
from summarize.actions.rows import by_kind
from summarize.actions.signs.of_context import place_of
from summarize.document import ActionKind, Candidate, CandidateKind, Decision, Origin, Recommendation, Span
from summarize.pipeline import normalized_document

TEXT = """Ремонт школы в Заречье

Комиссия осмотрела здание школы в понедельник. Крыша течёт над двумя классами.

Комиссия рекомендует:
1) заменить кровлю до 1 сентября 2027 года;
2) проверить проводку.

Можно подумать и о ремонте спортзала. Родители хотят помочь с покраской забора.
Забор покрасили прошлым летом.
"""


def rows_of(text, **options):
    return summarize(text, **options).to_dict(explain=True)["recommendations"]


def test_possible_rows_are_added_to_the_same_likely_ones():
    likely, every = rows_of(TEXT), rows_of(TEXT, possible=True)
    assert [row["text"] for row in every if "possible" not in row] == [row["text"] for row in likely]
    added = [row["text"] for row in every if "possible" in row]
    assert added
    assert all("спортзал" in text or "покраской" in text for text in added)
    assert [row["number"] for row in every] == list(range(1, len(every) + 1))


def row(start, kind, *, is_possible=False):
    span = Span(start, start + 1)
    return Recommendation(*span, span, (), Origin.SENTENCE, kind, is_possible=is_possible)


def test_possible_rows_do_not_change_the_order_of_kinds():
    likely = [row(0, ActionKind.ORDER), row(1, ActionKind.ORDER), row(2, ActionKind.PLAN)]
    possible = [row(start, ActionKind.PLAN, is_possible=True) for start in (3, 4, 5)]
    assert [each.start for each in by_kind([*likely, *possible])] == [0, 1, 2, 3, 4, 5]


def test_possible_rows_do_not_change_the_summary_sentences():
    assert summarize(TEXT, possible=True).summary == summarize(TEXT).summary


@pytest.mark.parametrize(
    ("text", "forbidden"),
    [
        ("Запрещается:\n– курить в помещениях;\n– входить без пропуска.", "курить"),
        ("Как раньше считали, детей следовало закалять в проруби.", "закалять"),
        (
            "СЛУШАЛИ: Петрова о том, что надо сменить замок.\nПОСТАНОВИЛИ: замок не менять, оставить старый.",
            "сменить замок",
        ),
    ],
)
def test_what_is_ruled_out_is_not_possible(text, forbidden):
    assert not [row["text"] for row in rows_of(text, possible=True) if forbidden in row["text"]]


def test_a_row_says_how_likely_it_is_and_what_spoke_for_it():
    row = rows_of(TEXT)[0]
    said = next(why for why in row["why"] if why.startswith("вероятность"))
    assert int(said.split()[1]) > 100 * read_model().threshold
    assert any(why.startswith("слова «заменить") for why in row["why"])
    assert read_model().threshold > POSSIBLE


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Необходимо построить школу до 1 мая 2027 года.", "Необходимо"),
        ("The council must repair the bridge by 1 May 2027.", "must"),
        ("Необхідно відремонтувати міст до 1 травня 2027 року.", "Необхідно"),
    ],
)
def test_the_words_that_spoke_for_a_row_are_named(text, word):
    assert word in "; ".join(rows_of(text)[0]["why"])


def test_json_is_unchanged_without_the_option():
    assert "possible" not in json.dumps(summarize(TEXT).to_dict())


def judged(monkeypatch, sentences, probability):
    """The decision on one sentence that the model thinks so likely, in a text of so many."""
    text = " ".join(["Мастера осмотрели подвал."] * (sentences - 1) + ["Подвал просохнет."])
    document = normalized_document(text, language="ru")
    candidate = Candidate(CandidateKind.SENTENCE, 0, len(text), (Span(0, len(text)),), decision=Decision(False))
    verdict = Verdict(probability, ActionKind.PLAN, 0.0)
    monkeypatch.setattr(judging, "judge", lambda *_: [verdict])
    found = [judging.SignedCandidate(candidate, place_of(document, candidate), {})]
    return judging.judged_by_model(document, found, ())[0].decision


@pytest.mark.parametrize(
    ("sentences", "probability", "is_action"),
    [(30, 0.45, False), (30, 0.55, True), (5, 0.45, True), (5, 0.35, False), (30, 0.35, False)],
)
def test_a_long_text_in_which_nothing_is_likelier_than_not_has_no_row(monkeypatch, sentences, probability, is_action):
    assert judged(monkeypatch, sentences, probability).is_action is is_action


@pytest.mark.parametrize(("probability", "is_possible"), [(0.45, True), (0.3, True), (0.2, False), (0.9, False)])
def test_what_is_less_likely_is_possible(monkeypatch, probability, is_possible):
    assert judged(monkeypatch, 30, probability).is_possible is is_possible
