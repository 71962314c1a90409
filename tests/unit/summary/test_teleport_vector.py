import pytest

from summarize.pipeline import normalized_document
from summarize.summary.ranking import (
    CONCLUDING,
    PARAGRAPH_DECAY,
    SCHOLARLY_DECAY,
    SENTENCE_DECAY,
    TITLE,
    Position,
    Traits,
    position_weight,
    rank,
    read_traits,
    teleport_weights,
    title_weight,
)
from summarize.text.tokens import number_terms

NEWS = """В районе открыли новую школу.
Школу строили два года.
Рабочие приехали из соседнего города.
Дети придут в школу осенью.
"""
PAPER = """В работе рассмотрен метод оценки роста.
Анализ данных за десять лет выявил особенность процесса.
Теория роста опирается на понятие фактора.
Показатель роста относится к категории научных гипотез.
"""


def traits(text, title=None):
    document = normalized_document(text, title=title)
    return read_traits(document, number_terms(document.words, document.language))


def at(sentence, scholarly, paragraph=0):
    return position_weight(Position(sentence, paragraph, ()), Traits(100, scholarly, frozenset(), 0))


@pytest.mark.parametrize(("text", "scholarly"), [(NEWS, 0.0), (PAPER, 1.0), ("", 0.0), ("42.", 0.0)])
def test_the_kind_is_read_off_the_text(text, scholarly):
    assert traits(text).scholarly == scholarly


def test_news_lead_with_the_point():
    assert at(0, 0.0) > at(1, 0.0) > at(50, 0.0) > at(99, 0.0) > 0
    assert at(5, 0.0, paragraph=1) > at(5, 0.0, paragraph=4)


def test_papers_conclude_with_the_point():
    assert at(99, 1.0) > at(0, 1.0) > at(50, 1.0) > 0


def test_the_words_of_the_title_raise_a_sentence():
    known = Traits(10, 0.0, frozenset({1, 2}), 4)
    weights = [title_weight(Position(0, 0, terms), known) for terms in ((3,), (1, 3), (1, 2))]
    assert weights == sorted(set(weights))
    assert title_weight(Position(0, 0, (1,)), known._replace(title=frozenset(), title_size=0)) == 1


def test_words_of_the_title_that_the_text_lacks_raise_nothing():
    found = traits(NEWS, title="Школу открыли без министра")
    assert len(found.title) == 2
    assert found.title_size == 3


def test_a_title_from_outside_changes_the_order():
    plain, titled = (
        rank(normalized_document(NEWS * 2, title=title)).scores
        for title in ("Погода на завтра", "Рабочие соседнего города")
    )
    assert titled[2] > plain[2]


def test_every_sentence_may_be_landed_on():
    document = normalized_document(PAPER + "\n" + NEWS)
    terms = number_terms(document.words, document.language)
    weights = teleport_weights(document, terms, read_traits(document, terms))
    assert len(weights) == len(document.sentences)
    assert all(weight > 0 for weight in weights)


def test_a_title_adds_its_share_of_words():
    known = Traits(10, 0.0, frozenset({1, 2}), 4)
    assert title_weight(Position(0, 0, (1, 2)), known) == pytest.approx(1 + TITLE * 2 / 4)
    assert title_weight(Position(0, 0, (3,)), known) == 1


def test_a_place_decays_as_a_power_and_a_paper_mixes_both():
    leading = 3**-SENTENCE_DECAY * 2**-PARAGRAPH_DECAY
    assert at(2, 0.0, paragraph=1) == pytest.approx(leading)
    framing = 3**-SCHOLARLY_DECAY + CONCLUDING / 98
    assert at(2, 0.25, paragraph=1) == pytest.approx(0.75 * leading + 0.25 * framing)


def test_the_teleport_is_the_product_of_the_rules_over_prose_counted_in_paragraphs():
    text = "Новая школа\n\nВ районе открыли школу. Строили два года.\n\nОсенью придут дети. Им рады.\n\nПора.\n"
    document = normalized_document(text)
    terms = number_terms(document.words, document.language)
    known = read_traits(document, terms)
    # (sentence, paragraph): the title takes the place of what follows it.
    places = [(0, 0), (0, 0), (1, 0), (2, 1), (3, 1), (4, 2)]
    expected = [
        position_weight(found, known) * title_weight(found, known)
        for found in (Position(*place, row) for place, row in zip(places, terms.rows, strict=True))
    ]
    assert known.title
    assert teleport_weights(document, terms, known) == pytest.approx(expected)


def test_half_a_paper_is_partly_scholarly():
    assert 0 < traits(PAPER[: PAPER.index("Теория")] + NEWS * 2).scholarly < 1
