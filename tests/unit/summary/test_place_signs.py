import pytest

from summarize.pipeline import normalized_document
from summarize.summary.model import LEAST_PRIOR, prior_signs, scholarly_degree, summary_weights, teleport_vector
from summarize.summary.ranking import rank
from summarize.summary.signs.of_place import (
    SentencePlace,
    TitleTerms,
    place_signs,
    places_of,
    reached,
    size_signs,
    title_signs,
    title_terms,
)
from summarize.text.terms import number_terms

NEWS = """Новая школа

В районе открыли школу. Школу строили два года.

Осенью придут дети. Им рады.

Пора.
"""


def document(title=None):
    return normalized_document(NEWS, title=title)


def test_only_what_may_be_shown_has_a_place():
    found = places_of(document())
    assert [place[:6] for place in found.values()] == [
        (0, 0, 0, 5, 3, 2),
        (1, 0, 1, 5, 3, 2),
        (2, 1, 0, 5, 3, 2),
        (3, 1, 1, 5, 3, 2),
        (4, 2, 0, 5, 3, 1),
    ]
    assert list(found) == [1, 2, 3, 4, 5]


def test_what_stands_below_a_heading_opens_a_section():
    text = "Заголовок документа\n\nМост закрыт весной.\n\n## Решили\n\nМост починят. Денег хватит.\n"
    below = [place.after_heading for place in places_of(normalized_document(text)).values()]
    assert below[-2:] == [True, True]
    signs = [place_signs(place) for place in places_of(normalized_document(text)).values()]
    assert ["opens a section" in each for each in signs][-2:] == [True, False]


@pytest.mark.parametrize(
    ("value", "steps"), [(0, []), (2, []), (3, ["words: 3 or more"]), (9, ["words: 3 or more", "words: 7 or more"])]
)
def test_a_quantity_is_as_many_signs_as_it_reaches_steps(value, steps):
    assert list(reached("words", (3, 7), value)) == steps


def test_a_place_is_told_from_both_ends():
    first, last = place_signs(SentencePlace(0, 0, 0, 50, 10, 5)), place_signs(SentencePlace(49, 9, 4, 50, 10, 5))
    assert first["earliness"] == last["lateness"] == 1
    assert "opens a paragraph" in first
    assert "closes a paragraph" not in first
    assert "closes a paragraph" in last
    assert "sentences after: 1 or more" not in last
    assert {"sentences before: 1 or more", "sentences before: 36 or more"} <= set(last)


@pytest.mark.parametrize("place", [SentencePlace(0, 0, 0, 1, 1, 1), SentencePlace(7, 3, 1, 9000, 800, 12)])
def test_every_sign_is_from_0_to_1(place):
    assert all(0 <= value <= 1 for value in {**place_signs(place), **size_signs(30)}.values())


def test_the_words_of_the_title_are_counted_in_both_ways():
    found = title_signs((1, 2, 7, 8), TitleTerms(frozenset({1, 2}), 4))
    assert found["share of the title"] == 0.5
    assert found["share in the title"] == 0.5
    assert "words of the title: 2 or more" in found
    assert "words of the title: 3 or more" not in found


@pytest.mark.parametrize("title", [TitleTerms(frozenset(), 0), TitleTerms(frozenset({9}), 1)])
def test_without_words_of_the_title_there_is_no_sign(title):
    assert title_signs((1, 2), title) == {}


def test_words_of_the_title_that_the_text_lacks_count_in_its_size():
    read = document("Школу открыли без министра")
    found = title_terms(read, number_terms(read.words, read.language))
    assert (len(found.numbers), found.size) == (2, 3)


PAPER = """В работе рассмотрен метод оценки роста.
Анализ данных за десять лет выявил особенность процесса.
Теория роста опирается на понятие фактора.
Показатель роста относится к категории научных гипотез.
"""


@pytest.mark.parametrize(("text", "degree"), [(NEWS, 0.0), (PAPER, 1.0), ("", 0.0), ("42.", 0.0)])
def test_scholarly_words_make_a_paper(text, degree):
    read = normalized_document(text)
    terms = number_terms(read.words, read.language)
    assert scholarly_degree(read.language, terms) == degree
    signs = prior_signs(read, terms).values()
    assert all(any(name.startswith("in a paper") for name in each) == bool(degree) for each in signs)


def test_half_a_paper_is_partly_scholarly():
    read = normalized_document(PAPER[: PAPER.index("Теория")] + NEWS)
    assert 0 < scholarly_degree(read.language, number_terms(read.words, read.language)) < 1


def test_the_teleport_vector_passes_by_what_is_not_shown():
    read = document()
    terms = number_terms(read.words, read.language)
    vector = teleport_vector(summary_weights()["prior"], prior_signs(read, terms), len(terms.rows))
    assert vector[0] == LEAST_PRIOR
    assert all(LEAST_PRIOR < weight < 1 for weight in vector[1:])


def test_a_title_from_outside_changes_the_order():
    lines = NEWS * 2
    plain, titled = (
        rank(normalized_document(lines, title=title)).scores for title in ("Погода на завтра", "Осенью дети")
    )
    assert titled[3] > plain[3]
