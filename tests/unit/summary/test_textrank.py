import math
import random
import sys
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sumy.summarizers.text_rank import TextRankSummarizer  # noqa: TID253 (the oracle)

from summarize import languages
from summarize.summary import textrank as module
from summarize.summary.textrank import PAPER, SUMY, Variant, iterate_lengths, iterate_pairs, textrank
from summarize.text.terms import stems, word_forms

DIGITS = 1e-9
ITERATIONS = (iterate_pairs, iterate_lengths)

ARTICLE = """Мост через Ольху закрыли
Мост через реку Ольху закрыли для грузовиков. Мост построили полвека назад, и опоры моста просели.
Город ищет деньги на ремонт. Ремонт моста обойдётся в сорок миллионов рублей, а в казне города денег нет.
Деньги. Ремонт. Ремонт. Тишина. Город ищет деньги на ремонт. Ищет ремонт ремонта город город.
Водители объезжают реку через соседнее село, и жители села жалуются на шум и пыль.
— 42! — Жители пишут письма, а письма лежат без ответа."""

rows_of_terms = st.lists(st.lists(st.integers(0, 12), max_size=8), min_size=1, max_size=14)


def article_rows():
    numbers = {}
    lines = [piece for line in ARTICLE.split("\n") for piece in line.split(". ")]
    found = [[stem for stem in stems(word_forms(line), languages.load("ru")) if stem] for line in lines]
    return [[numbers.setdefault(stem, len(numbers)) for stem in row] for row in found]


def zipfian_rows(count, seed):
    chance = random.Random(seed)
    vocabulary = range(400)
    weights = [1 / (rank + 1) for rank in vocabulary]
    return [chance.choices(vocabulary, weights, k=chance.choice((0, 1, 1, 2, 5, 9, 17))) for _ in range(count)]


def sumy_scores(rows):
    sentences = [SimpleNamespace(words=tuple(f"t{term}" for term in row)) for row in rows]
    summarizer = TextRankSummarizer()
    matrix = summarizer._create_matrix(SimpleNamespace(sentences=sentences))  # noqa: SLF001 (its ratings are a dict: duplicates would hide each other)
    return list(summarizer.power_method(matrix, summarizer.epsilon))


def by_the_book(rows, landing, damping):
    """The paper's formula, sentence against sentence."""
    sets = [set(row) for row in rows]
    places = range(len(sets))

    def weight(i, j):
        common = len(sets[i] & sets[j])
        return common / (math.log(len(sets[i])) + math.log(len(sets[j])) or 1) if common and i != j else 0

    weights = [[weight(i, j) for j in places] for i in places]
    totals = [sum(row) for row in weights]
    linked = [[(j, weights[j][i] / totals[j]) for j in places if weights[j][i]] for i in places]
    scores = landing
    for _ in range(100):
        lost = sum(score for score, total in zip(scores, totals, strict=True) if not total)
        scores = [
            landing[i] * (1 - damping + damping * lost) + damping * sum(scores[j] * share for j, share in linked[i])
            for i in places
        ]
    return scores


def scores_of(iterate, rows, **options):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MOST_PAIRS", math.inf if iterate is iterate_pairs else -1)
        return textrank(rows, **options)


@pytest.mark.parametrize("iterate", ITERATIONS)
@pytest.mark.parametrize("rows", [article_rows(), zipfian_rows(60, 1), zipfian_rows(150, 2)], ids=len)
def test_the_default_is_the_papers_formula(iterate, rows):
    chance = random.Random(3)
    teleport = [chance.random() + 0.1 for _ in rows]
    landing = [weight / sum(teleport) for weight in teleport]
    found = scores_of(iterate, rows, teleport=teleport, damping=0.6)
    assert found == pytest.approx(by_the_book(rows, landing, 0.6), abs=DIGITS)
    assert sum(found) == pytest.approx(1, abs=1e-12)


@pytest.mark.parametrize("iterate", ITERATIONS)
@pytest.mark.parametrize("rows", [article_rows(), zipfian_rows(60, 4), zipfian_rows(150, 5), [[1], [1]], [[]]], ids=len)
def test_with_its_conventions_the_scores_are_sumys(iterate, rows):
    assert scores_of(iterate, rows, conventions=SUMY) == pytest.approx(sumy_scores(rows), abs=DIGITS)


@given(rows_of_terms)
@settings(derandomize=True, max_examples=60, deadline=None)
def test_sumys_scores_on_any_document(rows):
    for iterate in ITERATIONS:
        assert scores_of(iterate, rows, conventions=SUMY) == pytest.approx(sumy_scores(rows), abs=DIGITS)


@given(
    rows_of_terms,
    st.sampled_from([PAPER, SUMY, Variant(counts=True), Variant(leak=True)]),
    st.randoms(),
)
@settings(derandomize=True, max_examples=60, deadline=None)
def test_with_and_without_numpy_the_scores_are_the_same(rows, conventions, chance):
    teleport = [chance.random() + 0.01 for _ in rows]
    plain, array = (scores_of(iterate, rows, teleport=teleport, conventions=conventions) for iterate in ITERATIONS)
    assert plain == pytest.approx(array, abs=1e-12)


@pytest.mark.parametrize("convention", ["counts", "diagonal", "smoothing", "leak", "tolerance"])
def test_each_of_the_five_conventions_matters(convention):
    rows = [*article_rows(), *zipfian_rows(20, 6)]
    values = {name: getattr(SUMY, name) for name in Variant.__slots__ if name != convention}
    differing = textrank(rows, conventions=Variant(**values))
    assert max(map(abs, map(float.__sub__, differing, sumy_scores(rows)))) > DIGITS


def test_the_iteration_over_lengths_may_be_cut_into_blocks(monkeypatch):
    rows = zipfian_rows(80, 7)
    whole = scores_of(iterate_lengths, rows)
    monkeypatch.setattr("summarize.summary.textrank.BLOCK_CELLS", 30)
    assert scores_of(iterate_lengths, rows) == pytest.approx(whole, abs=1e-15)


def test_isolated_sentences_land_by_the_teleport_distribution():
    found = textrank([[1, 2], [1, 3], [4, 5], []], teleport=[1, 1, 3, 1])
    assert found[2] == pytest.approx(3 * found[3])
    assert sum(found) == pytest.approx(1)


@pytest.mark.parametrize("rows", [[[]], [[], []], [[1], [2], [3]]])
def test_a_document_without_shared_terms_ranks_by_the_teleport_distribution(rows):
    assert textrank(rows) == pytest.approx([1 / len(rows)] * len(rows))


def test_an_empty_document_has_no_scores():
    assert textrank([]) == []


def test_the_stopping_rule_does_not_get_lax_as_the_text_grows():
    rows = zipfian_rows(3000, 8)
    stricter = Variant(tolerance=1e-13)
    assert textrank(rows) == pytest.approx(textrank(rows, conventions=stricter), abs=1e-9)


def test_short_documents_need_no_numpy(monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert textrank(zipfian_rows(200, 9))
