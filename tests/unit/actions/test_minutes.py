"""What was decided at a meeting is a row; what was heard, proposed before it or voted down is none."""

import pytest

from summarize import summarize
from summarize.actions.signs.minutes import read_labels, signs_by_labels
from summarize.actions.signs.orders_and_duties import line_candidates
from summarize.pipeline import read_document

MINUTES = """Протокол собрания дачников

Повестка дня: колодец.
СЛУШАЛИ: Ветрову о колодце.
ПРЕДЛОЖЕНО: чистить колодец осенью.
РЕШИЛИ: Углубить колодец на метр.
"""
VOTED_DOWN = """Протокол собрания дачников

Предложено: нанять второго сторожа.
Голосовали: за – 4, против – 19. Решение не принято.

Предложено: утвердить взнос 900 рублей.
Голосовали: за – 21, против – 2. Решение принято.
"""
NO_MINUTES = [
    "Дачники чистили колодец. Вода в нём есть.",
    # An agenda alone is no meeting.
    "Повестка дня у дачников обычная: колодец, забор, собаки.",
    "Вчера дачники решили: пора чистить колодец. Вода в нём есть.",
    # News with one of these words at the beginning of a sentence.
    "Концерт прошёл в парке. Выступила певица Лосева. Пришли триста человек.",
    "Предложил он это ещё весной. Прошло лето, и закон не принят.",
]
FAR = f"""Протокол собрания дачников

Обсудили: погоду.
Предложено: починить насос.

{"Насос старый, и воды в нём мало. " * 20}

Второй вопрос о собаках был отклонён.
"""


def signs(text, words):
    document = read_document(text)
    return set(signs_by_labels(read_labels(document), text.index(words)))


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("колодец.\nСЛУШАЛИ", "minutes: agenda"),
        ("Ветрову", "minutes: heard"),
        ("чистить", "minutes: proposed"),
        ("Углубить", "minutes: decided"),
    ],
)
def test_the_label_before_says_what_it_is(words, sign):
    assert sign in signs(MINUTES, words)


def test_a_proposal_before_a_decision_was_decided_instead():
    assert "minutes: decided after it" in signs(MINUTES, "чистить")


def test_a_vote_says_what_became_of_a_proposal():
    assert "voted down" in signs(VOTED_DOWN, "нанять")
    assert "minutes: carried after it" in signs(VOTED_DOWN, "утвердить")


@pytest.mark.parametrize("text", NO_MINUTES)
def test_other_texts_have_no_labels(text):
    assert read_labels(read_document(text)) == []


def test_what_is_far_away_says_nothing_of_a_proposal():
    assert signs(FAR, "починить") == {"minutes: proposed"}


def test_what_was_voted_down_is_no_row():
    rows = summarize(VOTED_DOWN).to_dict()["recommendations"]
    assert not any("сторожа" in row["text"] for row in rows)


@pytest.mark.parametrize("label", ["Решение", "Постановили", "Предложено и постановлено", "Обсудили и решили"])
def test_the_label_of_a_decision_is_no_part_of_the_row(label):
    rows = summarize(f"Протокол\n\n{label}: Углубить колодец до мая на метр.\n").to_dict()["recommendations"]
    assert [row["text"] for row in rows] == ["Углубить колодец до мая на метр"]


HEARD_LATER = """ПРОТОКОЛ № 3

РЕШИЛИ:
Казначею собрать взносы.

{heading}
Сторожу чинить забор одному трудно.
"""


@pytest.mark.parametrize("heading", ["СЛУШАЛИ:", "2. СЛУШАЛИ:", "## Слушали", "3) Выступили:"])
def test_an_operative_part_ends_above_what_was_heard(heading):
    found = [line.start for line in line_candidates(read_document(HEARD_LATER.format(heading=heading)))]
    assert found == [HEARD_LATER.index("Казначею")]


@pytest.mark.parametrize("heading", ["Май", "3", "Слушали мы сторожа долго", "Сторож"])
def test_an_operative_part_goes_on_below_other_lines(heading):
    document = read_document(HEARD_LATER.format(heading=heading))
    assert any(document.text[line.start :].startswith("Сторожу") for line in line_candidates(document))


ARTICLE = """Почему стоят электрички

По {which}вопросу спорят давно. Министерство должно утвердить тариф до 1 мая. Вагоны старые.

Решение: не молчать.
"""


@pytest.mark.parametrize("which", ["этому ", "данному ", "такому "])
def test_a_word_that_points_back_is_no_label(which):
    assert "heard before a decision" not in signs(ARTICLE.format(which=which), "Министерство")


@pytest.mark.parametrize("which", ["", "первому ", "второму "])
def test_the_number_of_a_question_is_a_label(which):
    assert "heard before a decision" in signs(ARTICLE.format(which=which), "Министерство")


def voted(*points):
    numbered = "\n".join(f"{number}. {point}" for number, point in enumerate(points, 1))
    found = summarize(f"РЕШЕНИЕ собрания жильцов\n\n{numbered}\n", language="ru").to_dict()
    return {row["text"]: row["details"] for row in found["recommendations"]}


@pytest.mark.parametrize(
    ("vote", "is_row"),
    [
        ("За – 12, против – 45. Решение не принято.", False),
        ("«За» – 3, «против» – 9. Не принято.", False),
        ("Голосовали: за – 3, против – 9. Предложение отклонено.", False),
        ("Мост красить – НЕ ПРИНЯТО (за 39 %).", False),
        ("За – 54, против – 3. Решение принято.", True),
        ("Мост красить – ПРИНЯТО (за 81 %).", True),
        ("Голосовали: за – 54. Принято единогласно.", True),
        ("Старые бочки не приняты.", True),
        ("Прежняя заявка была отклонена.", True),
    ],
)
def test_a_point_of_a_list_that_was_voted_down_is_no_row(vote, is_row):
    rows = voted("Осмотреть опоры до мая.", f"Покрасить мост. {vote}", "Вывезти песок до июня.")
    expected = ["Осмотреть опоры до мая", "Покрасить мост", "Вывезти песок до июня"]
    assert list(rows) == (expected if is_row else expected[::2])


@pytest.mark.parametrize(
    ("after", "details"),
    [
        ("За – 54, против – 3.", []),
        ("Голосовали: за – 54.", []),
        ("«За» – 57. Принято.", []),
        ("Мост красить в 2 слоя.", ["Мост красить в 2 слоя."]),
        ("За мостом красить и будку.", ["За мостом красить и будку."]),
        ("За: мост красить и с реки.", ["За: мост красить и с реки."]),
        ("Мост надо сначала отмыть.", ["Мост надо сначала отмыть."]),
    ],
)
def test_how_a_vote_went_is_no_detail_of_its_row(after, details):
    assert voted("Осмотреть опоры.", f"Покрасить мост. {after}")["Покрасить мост"] == details
