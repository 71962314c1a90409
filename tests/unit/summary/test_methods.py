import pytest

from summarize import summarize
from summarize.errors import UsageError
from summarize.pipeline import normalized_document
from summarize.summary.model import summary_weights, teleport_vector
from summarize.summary.ranking import METHODS, rank
from summarize.summary.textrank import DAMPING, textrank

NOTE = """Сад открыли весной. Сад посадили школьники, и весной сад зацвёл.
Ну и ну! Школьники придут в сад осенью. Ну и ну!
42."""


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", [NOTE, "Сад открыли весной.", "", "42.", "И. И. И.", NOTE * 3])
def test_every_method_gives_scores_that_sum_to_1(method, text):
    document = normalized_document(text)
    scores = rank(document, method).scores
    assert len(scores) == len(document.sentences)
    assert all(score >= 0 for score in scores)
    if scores:
        assert sum(scores) == pytest.approx(1)


@pytest.mark.parametrize("method", sorted(set(METHODS) - {"random"}))
def test_every_method_summarizes_the_same_way_twice(method):
    assert summarize(NOTE, method=method).to_dict() == summarize(NOTE, method=method).to_dict()


def test_lead_takes_the_first_sentences():
    found = summarize(
        "У реки один дом. Там стоят школы. За рекой лес. Дальше идут поля.", sentences=2, method="lead"
    ).to_dict()
    assert [sentence["sentence"] for sentence in found["summary"]] == [0, 1]


def test_an_unknown_method_is_answered_with_the_known_ones():
    with pytest.raises(UsageError, match="unknown method: pagerank: choose from textrank, lead, "):
        summarize("", method="pagerank")


APART = "Ну и ну! Сад посадили школьники весной. Весной в саду работали школьники. Школьники рады саду весной."


@pytest.mark.parametrize("method", ["lexrank", "sumy-textrank"])
def test_a_method_of_sumy_reads_the_words(method):
    scores = rank(normalized_document(APART), method).scores
    assert min(scores) == scores[0] < scores[1]


@pytest.mark.parametrize("method", sorted(set(METHODS) - {"lead", "random"}))
def test_no_other_method_is_lead_in_disguise(method):
    document = normalized_document(APART)
    assert rank(document, method).scores != rank(document, "lead").scores


def test_the_damping_is_ours_and_not_the_paper_s():
    document = normalized_document(APART)
    found = rank(document)
    weights = teleport_vector(summary_weights()["prior"], found.signs, len(document.sentences))
    assert found.scores == textrank(found.terms.rows, weights, DAMPING)
    assert found.scores != textrank(found.terms.rows, weights)
