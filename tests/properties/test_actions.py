"""What no change of layout may alter in what the rules say, over documents put together at random."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.actions import read_lists
from summarize.actions.candidates import sentence_candidates
from summarize.actions.signs.strongest import decide_by, find_cues
from summarize.pipeline import read_document

SENTENCES = (
    "Поручаю министерству подготовить доклад.",
    "Надо построить мост.",
    "Надо сказать, лето было сухим.",
    "Завод «Заря» должен очистить пруд.",
    "Мост построен в мае.",
    "Совет потребовал вернуть маршрут.",
    "Кто должен чинить крышу?",
    "Осенью будет создан фонд.",
    "Дом стоит у реки.",
    "Жители из-за дождя не пришли.",
    "Он читал книгу «Берегите реку».",
)
ITEMS = ("усиление охраны", "построить мост", "дороги разбиты", "надо найти деньги", "рост цен на зерно")
LEAD_INS = ("Нужны такие меры:", "Тому есть две причины:", "Исполнители программы:", "Погода была сухой.")
PROSE = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6)
LISTS = st.tuples(st.sampled_from(LEAD_INS), st.lists(st.sampled_from(ITEMS), min_size=2, max_size=4))
TITLE = "О делах посёлка\n\n"


def list_of(lead_in, items):
    return lead_in + "\n" + "\n".join(f"{number}. {item};" for number, item in enumerate(items, 1)) + "\n"


def understood(text):
    document = read_document(text, language="ru")
    items = [item for enumeration in read_lists(document).enumerations for item in enumeration.items]
    measures = [item for item in items if item.measure]
    decided = (
        candidate._replace(decision=decide_by(find_cues(document, candidate.sentences[0]) or ()))
        for candidate in sentence_candidates(document)
    )
    proposals = [
        candidate
        for candidate in decided
        if candidate.decision.is_action
        and not any(item.start < candidate.end and candidate.start < item.end for item in measures)
    ]
    return items, proposals


def decisions(text):
    items, proposals = understood(text)
    return [item.measure for item in items], [text[slice(*proposal.decision.cue)] for proposal in proposals]


@settings(max_examples=60, derandomize=True, deadline=None)
@given(PROSE, LISTS)
def test_every_decision_stands_in_the_text(prose, series):
    text = TITLE + " ".join(prose) + "\n\n" + list_of(*series)
    items, proposals = understood(text)
    for found in (*items, *(proposal.decision for proposal in proposals)):
        assert found.reason
        if found.cue:
            assert text[slice(*found.cue)].strip() == text[slice(*found.cue)] != ""
    for proposal in proposals:
        assert proposal.start <= proposal.decision.cue.start < proposal.decision.cue.end <= proposal.end
        assert not any(item.measure and item.start < proposal.end and proposal.start < item.end for item in items)


@settings(max_examples=60, derandomize=True, deadline=None)
@given(PROSE, LISTS)
def test_a_paragraph_that_proposes_nothing_changes_no_decision(prose, series):
    text = " ".join(prose) + "\n\n" + list_of(*series)
    assert decisions(TITLE + text) == decisions(TITLE + "Дом стоит у реки. Лето было сухим.\n\n" + text)


@settings(max_examples=60, derandomize=True, deadline=None)
@given(PROSE, LISTS)
def test_other_quotes_and_hyphens_change_no_decision(prose, series):
    text = TITLE + " ".join(prose) + "\n\n" + list_of(*series)
    for left, right in ("“”", "„”", '""'):
        other = text.replace("«", left).replace("»", right).replace("-", "\u2011")
        assert decisions(other) == decisions(text)


@settings(max_examples=30, derandomize=True, deadline=None)
@given(LISTS)
def test_decisions_do_not_depend_on_the_numbers_style(series):
    text = TITLE + list_of(*series)
    assert decisions(text.replace(". ", ") "))[0] == decisions(text)[0]


def test_a_lead_in_that_demands_is_listed_beside_its_items():
    items = "Во-первых, надо починить мост. Во-вторых, надо очистить пруд."
    demand, announcement = "Мы требуем вернуть землю.", "Предлагаю следующее."
    for lead_in, own in ((demand, ["требуем"]), (announcement, [])):
        text = f"{TITLE}Лето было сухим. {lead_in} {items}"
        assert decisions(text) == ([True, True], own)
