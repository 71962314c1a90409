import pytest

from summarize import languages
from summarize.actions import find_actions
from summarize.actions.signs.of_grammar import clause_signs
from summarize.core.log_linear import likelihood, read_weights, weighted_sum
from summarize.document import BlockKind
from summarize.pipeline import normalized_document
from summarize.summary.candidate_sentences import CandidateSentences
from summarize.summary.eligibility import eligible, rows_by_sentence
from summarize.summary.flaws import DOUBTS, CandidateSentence
from summarize.summary.model import JUDGEMENTS, judge_sentences, ranks_of, score_signs, summary_weights
from summarize.summary.ranking import rank
from summarize.summary.signs.of_wording import OPENINGS, wording_signs

RU = languages.load("ru")
STORY = """Ольха ждёт ремонта

Мост через реку Ольху закрыли для грузовиков на весь год. Это решение приняли вчера.

Они объезжают реку через соседнее село. Кто же заплатит за ремонт моста? Ремонт обойдётся в сорок миллионов рублей.
"""


def signs_of(text):
    sentence = CandidateSentence(text, len(text.split()), False, RU)
    return {*wording_signs(sentence, BlockKind.PARAGRAPH), *clause_signs(text, 0, len(text), RU)}


@pytest.mark.parametrize(
    ("sign", "text", "other"),
    [
        ("doubt: bare_quotation", "«Мост закроют весной».", "«Северный мост» закроют весной."),
        ("depends on its context", "Он закроет мост.", "Онега закроет мост."),
        ("says who speaks", "«Мост закроют», — сказала глава города.", "Глава города сказала: «Мост закроют»."),
        ("opens with: attribution_opening", "По словам Орловой, мост закроют.", "По мосту ездят грузовики."),
        ("digits", "Мост закроют 3 мая.", "Мост закроют третьего мая."),
        ("word: speaker_pronoun", "Мы закроем мост.", "Они закроют мост."),
        ("head: infinitive", "Закрыть мост до весны.", "Мост закрыли до весны."),
    ],
)
def test_a_sign_is_named_after_what_it_sees(sign, text, other):
    assert sign in signs_of(text)
    assert sign not in signs_of(other)


def test_the_openings_are_classes_of_the_lexicon():
    assert [name for name in OPENINGS if not RU.words(name)] == []


def judged(text):
    document = normalized_document(text)
    enumerations, rows = find_actions(document)
    ranking = rank(document)
    sentences = CandidateSentences(document, ranking.terms.lengths)
    indices = eligible(document, ranking.terms, enumerations, rows)
    found = judge_sentences(document, ranking, sentences, indices, rows_by_sentence(document, rows))
    return {document.sentences[index].text.strip(): judgement for index, judgement in found.items()}


def test_the_lead_tells_more_than_what_leans_on_it():
    found = judged(STORY)
    lead = found["Мост через реку Ольху закрыли для грузовиков на весь год."]
    leaning = found["Они объезжают реку через соседнее село."]
    assert lead.telling > leaning.telling
    assert lead.unfit < 0.5 < leaning.unfit


def test_a_score_is_compared_with_the_mean_and_the_others():
    assert ranks_of([0.2, 0.5, 0.3]) == {1: 0, 2: 1, 0: 2}
    best, worst = score_signs(2.4, 0, 5), score_signs(0.0, 4, 5)
    assert best["nearness to the best"] == 1 > worst["nearness to the best"]
    assert "score to the mean: 2.0 or more" in best
    assert "score to the mean: 0.6 or more" not in worst
    assert -1 <= worst["score"] < best["score"] <= 1


def test_every_model_has_weights_of_signs_that_the_code_gives():
    weights = summary_weights()
    assert set(weights) == set(JUDGEMENTS)
    assert all("intercept" in column for column in weights.values())
    assert not any(name.startswith(("doubt: ", "word: ", "score")) for name in weights["prior"])
    used = {name for column in weights.values() for name in column}
    given = [("doubt: ", {doubt.__name__ for doubt in DOUBTS}), ("opens with: ", set(OPENINGS))]
    for prefix, names in given:
        assert {name.removeprefix(prefix) for name in used if name.startswith(prefix)} == names


def test_weights_are_read_by_model(tmp_path):
    path = tmp_path / "weights.tsv"
    path.write_text("# a comment\nthreshold\t0.4\nintercept\t-1\t2\nquote\t\t0.5\n", "utf-8")
    weights, settings = read_weights(path, ("one", "two"), ("threshold",))
    assert weights == {"one": {"intercept": -1.0}, "two": {"intercept": 2.0, "quote": 0.5}}
    assert settings == {"threshold": "0.4"}


def test_a_likelihood_is_the_logistic_function_of_the_sum():
    assert likelihood({"intercept": 0.0}, {"quote": 1.0}) == 0.5
    assert likelihood({"intercept": -1.0, "quote": 2.0}, {"quote": 0.5}, {"dash": 1.0}) == 0.5
    assert weighted_sum({"quote": 2.0}, {"quote": 0.5, "dash": 1.0}) == 1.0
