"""What no change of dress may change: offsets, numbering, hyphens, quotation marks, wrapping, a paragraph before."""

import textwrap

from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.lists import find_enumerations
from summarize.pipeline import normalized_document

THINGS = [
    "построить новый мост через реку",
    "нанять рабочих до наступления осени",
    "открыть школу в дальнем посёлке",
    "починить дорогу на станцию",
    "осветить двор и старый парк",
    "провести воду в каждый дом",
]
LEAD_INS = ["Совет решил сделать следующее:", "Для этого нужно:", "Жители просят о нескольких вещах:"]
PROSE = [
    "Река течёт мимо старого города. Летом в ней купаются дети.",
    "Осень была тёплой и сухой. Урожай собрали вовремя.",
    "Газета вышла в понедельник. Её читали в каждом доме.",
]
ADVERBS = ["Во-первых", "Во-вторых", "В-третьих", "В-четвёртых", "В-пятых", "В-шестых"]
MARKERS = {
    "number": lambda n: f"{n}.",
    "bracket": lambda n: f"{n})",
    "letter": lambda n: f"{'абвгде'[n - 1]})",
    "dash": lambda _: "–",
    "dot": lambda _: "•",
}
SETTINGS = settings(derandomize=True, max_examples=40, deadline=None)

things = st.lists(st.sampled_from(THINGS), min_size=2, max_size=6, unique=True)
forms = st.sampled_from(sorted(MARKERS))
texts = st.text(
    st.sampled_from("абвгдё во-первых втор 12.)(«»\n\t–-•;:,.!? Первое 1) а)") | st.characters(codec="utf-8"),
    max_size=300,
)


def flat(enumerations):
    for enumeration in enumerations:
        yield enumeration
        for item in enumeration.items:
            yield from flat(item.children)


def found(text):
    return find_enumerations(normalized_document(text, language="ru"))


def words(text, enumerations):
    """The decisions without their offsets: form and the words of each item."""
    return [
        (enumeration.form, [" ".join(text[slice(*item.content)].split()) for item in enumeration.items])
        for enumeration in flat(enumerations)
    ]


def listed(form, things, lead_in="Нужно:"):
    lines = [f"{MARKERS[form](n)} {thing}{';' if n < len(things) else '.'}" for n, thing in enumerate(things, 1)]
    return "\n".join([lead_in, *lines])


def told(things, adverbs=ADVERBS):
    sentences = [f"{adverb}, нужно {thing}." for adverb, thing in zip(adverbs, things, strict=False)]
    return " ".join(["Есть несколько предложений.", *sentences])


@SETTINGS
@given(texts)
def test_offsets_stay_within_the_text_and_items_in_order(text):
    for enumeration in flat(found(text)):
        assert len(enumeration.items) > 1
        for item in enumeration.items:
            assert 0 <= item.start <= item.marker.start < item.marker.end <= item.end <= len(text)
            assert item.start <= item.content.start <= item.content.end <= item.end
        starts = [item.start for item in enumeration.items]
        assert starts == sorted(starts)


@SETTINGS
@given(forms, things, st.sampled_from(LEAD_INS), st.sampled_from(PROSE))
def test_a_paragraph_before_the_section_changes_no_item(form, things, lead_in, prose):
    section = listed(form, things, lead_in)
    before = prose + "\n\n"
    moved = found(before + section)
    assert words(before + section, moved) == words(section, found(section)) != []
    lead = moved[0].lead_in
    assert (before + section)[slice(*lead)] == lead_in


@SETTINGS
@given(st.sampled_from(["number", "bracket", "letter"]), st.sampled_from(["number", "bracket"]), things)
def test_renumbering_that_stays_consecutive_changes_no_item(one, other, things):
    first, second = listed(one, things), listed(other, things)
    assert [items for _, items in words(first, found(first))] == [items for _, items in words(second, found(second))]


@SETTINGS
@given(things, st.sampled_from(["\u2010", "\u2011", "\u2012", "\u2013"]))
def test_another_hyphen_changes_no_item(things, hyphen):
    plain = told(things)
    dressed = told(things, [adverb.replace("-", hyphen) for adverb in ADVERBS])
    assert words(dressed, found(dressed)) == words(plain, found(plain)) != []


@SETTINGS
@given(things, st.sampled_from(['""', "„“", "“”"]))
def test_another_quotation_mark_changes_no_item(things, marks):
    quoted = f"Мэр сказал: «{told(things)}» Больше он не говорил."
    dressed = quoted.replace("«", marks[0]).replace("»", marks[1])
    shapes = [
        [(item.number, item.marker, item.start, item.end) for item in enumeration.items]
        for text in (quoted, dressed)
        for enumeration in found(text)
    ]
    assert len(shapes) == 2
    assert shapes[0] == shapes[1]


@SETTINGS
@given(st.sampled_from(["number", "bracket", "letter"]), things, st.integers(40, 60), st.integers(40, 60))
def test_wrapping_again_changes_no_item(form, things, narrow, wide):
    longer = [f"{thing}, а после этого {thing} ещё раз и доложить об этом совету" for thing in things]
    section = [*PROSE, *listed(form, longer).split("\n")]

    def wrapped(width):
        return "\n".join("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in section)

    assert words(wrapped(narrow), found(wrapped(narrow))) == words(wrapped(wide), found(wrapped(wide))) != []
