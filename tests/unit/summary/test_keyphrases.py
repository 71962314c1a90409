import pytest

from summarize import summarize
from summarize.errors import UsageError

STORY = """Ремонт моста через реку Ольху начнётся весной. О ремонте моста просили жители. Малый бизнес теряет деньги.
Жители ждут ремонта моста третий год, и малый бизнес ждёт вместе с ними. Город помогает малому бизнесу.
Председатель Анна Орлова ответила жителям. Об этом Анна Орлова сообщила в пятницу. Он был там, и всё тут."""


def phrases(text, most=10, **options):
    return [keyword["text"] for keyword in summarize(text, keywords=most, **options).to_dict()["keywords"]]


def test_phrases_are_noun_phrases_in_the_nominative_where_there_is_one():
    found = phrases(STORY)
    assert {"Ремонт моста", "Малый бизнес"} <= set(found[:3])
    assert "Анна Орлова" in found


@pytest.mark.parametrize("word", ["весной и", "этом", "он", "был", "всё", "О ремонте", "просили", "третий"])
def test_function_words_verbs_and_lone_adjectives_are_no_phrases(word):
    assert word not in phrases(STORY, 50)


def test_every_phrase_stands_in_the_source_once_by_its_lemmas():
    found = summarize(STORY, keywords=50).to_dict()["keywords"]
    assert all(STORY[keyword["start"] : keyword["end"]].split() == keyword["text"].split() for keyword in found)
    texts = [keyword["text"].lower() for keyword in found]
    assert not {"ремонта моста", "ремонте моста", "малому бизнесу"} & set(texts)


def test_scores_fall_and_are_shares():
    scores = [keyword["score"] for keyword in summarize(STORY, keywords=50).to_dict()["keywords"]]
    assert scores == sorted(scores, reverse=True)
    assert 0 < sum(scores) <= 1 + 1e-6 * len(scores)


@pytest.mark.parametrize("most", [1, 2, 5])
def test_at_most_so_many(most):
    assert len(phrases(STORY, most)) == most


def test_without_being_asked_for_there_are_none():
    assert "keywords" not in summarize(STORY).to_dict()


@pytest.mark.parametrize("text", ["", "42.", "И он, и она.", "* * *"])
def test_a_text_without_nouns_has_none(text):
    assert phrases(text) == []


def test_in_a_language_without_an_analyser_words_stand_for_phrases():
    text = "Mwana anapenda kitabu. Kitabu ni kizuri. Mwana anasoma kitabu."
    assert phrases(text, 1)[0].lower() == "kitabu"


@pytest.mark.parametrize("most", [0, -1])
def test_a_number_below_1_is_answered(most):
    with pytest.raises(UsageError, match=f"bad number of keywords: {most}: give 1 or more"):
        summarize(STORY, keywords=most)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Город ждёт год. Прошёл год, и город ждёт.", "год"),
        ("В ходе ремонта моста закрыли дорогу. Ходом ремонта моста довольны.", "ходе ремонта моста"),
        ("Различные мосты чинят. Различных мостов много.", "Различные мосты"),
        ("Жители ждут отопи-\nтельного сезона. Начался отопительный сезон.", "тельного сезона"),
        ("К 80-летию моста построили школу. После 80-летия моста её закрыли.", "летию моста"),
    ],
)
def test_what_says_little_is_no_phrase(text, word):
    found = phrases(text, 50)
    assert found
    assert word not in found


def test_a_word_stands_in_two_phrases_at_most():
    text = " ".join(f"{noun} моста ждут. Нужна {noun} моста." for noun in ("Опора", "Охрана", "Покраска", "Проверка"))
    assert sum("моста" in phrase for phrase in phrases(text, 50)) == 2


def test_what_stands_in_capitals_is_shown_in_small_letters_where_it_can_be():
    assert "Ремонт моста" in phrases("РЕМОНТ МОСТА НАЧАТ. Ремонт моста начат.")
    assert "РЕМОНТ МОСТА" in phrases("РЕМОНТ МОСТА НАЧАТ. О ремонте моста спорят.")
