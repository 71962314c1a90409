import random

import pytest

from summarize import summarize
from summarize.errors import UsageError
from summarize.summary import read_size
from summarize.text.terms import count_words

STORY = """Ольха ждёт ремонта

Мост через реку Ольху закрыли для грузовиков. Мост построили полвека назад, и опоры моста просели. Город ищет деньги.

Ремонт обойдётся городу в сорок миллионов рублей. Он начнётся весной. Кто же заплатит за ремонт моста? Ответа нет.

Водители грузовиков объезжают реку через соседнее село. Жители села жалуются на шум и пыль. При этом дорога там узкая.

Село просит город поторопиться с ремонтом. «Рабочие придут весной», — сказала глава города Анна Орлова.
"""


def chosen(text, **options):
    return [sentence["text"] for sentence in summarize(text, **options).to_dict()["summary"]]


@pytest.mark.parametrize(("size", "count"), [(1, 1), (3, 3), ("1", 1), ("20%", 2), ("1%", 1), ("50%", 6)])
def test_so_many_sentences_as_were_asked_for(size, count):
    assert len(chosen(STORY, sentences=size)) == count


def test_a_share_is_one_of_all_sentences_of_the_document():
    found = summarize(STORY, sentences="20%").to_dict()
    assert found["source"]["sentences"] * 20 // 100 == len(found["summary"]) == 2


def test_by_default_a_third_of_the_sentences_that_may_stand_in_a_summary():
    assert len(chosen(STORY)) == 3
    assert len(chosen(STORY * 3)) <= 5


@pytest.mark.parametrize("words", [1, 5, 6, 12, 20, 40, 1000])
def test_whole_sentences_within_the_words(words):
    found = chosen(STORY, words=words)
    assert found
    assert len(found) == 1 or sum(map(count_words, found)) <= words


def test_a_sentence_that_fits_is_preferred_to_one_that_does_not():
    assert sum(map(count_words, chosen(STORY, words=7))) <= 7


@pytest.mark.parametrize("options", [{"sentences": 12}, {"words": 500}])
def test_what_does_not_stand_alone_is_left_out(options):
    found = chosen(STORY, **options)
    assert "Кто же заплатит за ремонт моста?" not in found
    assert "При этом дорога там узкая." in found
    assert found.index("При этом дорога там узкая.") == found.index("Жители села жалуются на шум и пыль.") + 1


@pytest.mark.parametrize("count", range(1, 8))
def test_a_dangling_opening_never_stands_without_the_sentence_it_leans_on(count):
    found = summarize(STORY, sentences=count).to_dict()["summary"]
    places = {sentence["sentence"] for sentence in found}
    leaning = [s["sentence"] for s in found if s["text"].startswith(("Он ", "При этом "))]
    assert all(place - 1 in places for place in leaning)


def test_the_title_is_not_repeated():
    sentence = "Мост через реку Ольху закрыли для грузовиков."
    assert sentence in chosen(STORY, sentences=12)
    assert sentence not in chosen(STORY, sentences=12, title="Закрыли для грузовиков мост через реку Ольху")


def test_no_two_sentences_say_the_same():
    twice = STORY + "\nГород ищет деньги на ремонт моста. Город снова ищет деньги.\n"
    assert sum("ищет деньги" in sentence for sentence in chosen(twice, sentences=15)) == 1


def test_a_recommended_item_is_not_in_the_summary_as_well():
    text = STORY + "\nНеобходимо:\n1) найти деньги на ремонт моста через реку Ольху;\n2) закрыть мост для грузовиков.\n"
    found = summarize(text, sentences=15).to_dict()
    rows = [row for row in found["recommendations"] if row["from"] == "enumeration"]
    assert len(rows) == 2
    for row in rows:
        assert not any(s["start"] < row["end"] and row["start"] < s["end"] for s in found["summary"])


@pytest.mark.parametrize(
    "text",
    ["", " \n ", "Кто заплатит за ремонт моста?", "42.", "— Да!", "«Мост закроют весной», — сказал он.", "* * *"],
)
def test_a_text_without_a_fit_sentence_gives_at_most_one(text):
    assert len(chosen(text)) <= 1


@pytest.mark.parametrize("size", ["0", "0%", "-1", "a", "1.5", "", "10 %"])
def test_a_bad_size_is_answered(size):
    with pytest.raises(UsageError, match="bad number of sentences"):
        read_size(size, None)


def test_sentences_and_words_exclude_each_other():
    with pytest.raises(UsageError, match="exclude each other"):
        read_size(1, 1)


def strategy(chapters=6, sentences=24):
    chance = random.Random(1)
    words = [
        one + two
        for one in ("дож", "стан", "лис", "гор", "пал", "мол", "руб", "кор", "вет")
        for two in ("ица", "овка", "ник", "анка", "ище")
    ]
    lines = ["Стратегия развития района", "", "Район развивают все вместе.", ""]
    for chapter in range(chapters):
        lines += [f"Раздел о делах {'АБВГДЕЖЗ'[chapter]}", ""]
        lines += [f"В районе {' '.join(chance.sample(words, 6))}." for _ in range(sentences)]
        lines.append("")
    return "\n".join(lines)


def test_a_long_document_is_shown_by_its_parts():
    found = summarize(strategy(), sentences=6, title="Стратегия развития района").to_dict()["summary"]
    sections = [sentence["section"] for sentence in found]
    assert len(sections) == len(set(sections)) == 6


def test_more_sentences_than_sections_are_spread_evenly():
    found = summarize(strategy(), sentences=12, title="Стратегия развития района").to_dict()["summary"]
    sections = [sentence["section"] for sentence in found]
    assert len(set(sections)) == 7
    assert max(map(sections.count, sections)) == 2


def test_a_sentence_stands_under_the_nearest_heading_above():
    found = summarize(strategy(2, 2), sentences=4, title="Стратегия").to_dict()["summary"]
    assert all(sentence["section"] is None or "Раздел" in sentence["section"] for sentence in found)
    assert any(sentence["section"] for sentence in found)


def test_the_reasons_name_the_place_the_score_and_the_shared_words():
    found = summarize(STORY, sentences=2).to_dict(explain=True)["summary"]
    assert found[0]["why"] == [
        "предложение 2 из 13",
        f"вес {found[0]['score']:.3f} при среднем 0.077",
        "слова заголовка: ольху",
        "слова многих предложений: мост (3)",
    ]
    assert all("why" not in sentence for sentence in summarize(STORY).to_dict()["summary"])


ORDER = """Распоряжение о мостах
от 14 августа 2026 г. N 212
Администрация района постановляет:
1. Построить мост у мельницы.
2. Починить мост у завода.
"""


def test_an_order_that_its_list_says_whole_has_no_summary():
    assert summarize(ORDER).summary == ()
    assert len(summarize(ORDER).recommendations) == 2


COUNTED = """Зачем городу трамвай

Трамвай перевозит в час втрое больше людей, чем автобус на полосе. Почему же его закрывают?

Причин две. Первая — рельсы считают помехой для машин на проспекте. Вторая — у трамвая нет хозяина в городе.
"""


def test_an_item_that_counts_on_stands_beside_the_one_before_it():
    every = [sentence["text"] for sentence in summarize(COUNTED, sentences=9).to_dict()["summary"]]
    assert "Вторая — у трамвая нет хозяина в городе." not in every or every[-2].startswith("Первая")
    for words in range(6, 40):
        chosen = [sentence["text"] for sentence in summarize(COUNTED, words=words).to_dict()["summary"]]
        assert not any(text.startswith("Вторая") for text in chosen) or any(
            text.startswith("Первая") for text in chosen
        )


def test_a_proposal_in_an_item_is_not_told_again():
    text = "Замечания жителей\n\n1) Мост надо починить до осени.\n\nМост закрыт третий год, автобусы ездят в объезд.\n"
    found = summarize(text, language="ru").to_dict()
    assert [row["text"] for row in found["recommendations"]] == ["Мост надо починить до осени"]
    assert "1) Мост надо починить до осени." not in [sentence["text"] for sentence in found["summary"]]


def test_words_are_counted_as_they_are_shown():
    text = "Мост закроют весной. Город ищет на ремонт бо\u0301льшую часть денег. Жители ждут ремонта моста."
    shown = [row["text"] for row in summarize(text, words=10).to_dict()["summary"]]
    assert sum(map(count_words, shown)) <= 10


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("3. Мост закрыли на ремонт весной.", "Мост закрыли на ремонт весной."),
        ("2) Мост закрыли на ремонт весной.", "Мост закрыли на ремонт весной."),
        ("1.2. «Северный мост» закрыли весной.", "«Северный мост» закрыли весной."),
        ("2026. Мост закрыли на ремонт весной.", "2026. Мост закрыли на ремонт весной."),
        ("7-й мост закрыли на ремонт весной.", "7-й мост закрыли на ремонт весной."),
        ("40 миллионов стоил городу ремонт моста.", "40 миллионов стоил городу ремонт моста."),
        ("12.30. Мост закрыли на ремонт весной.", "12.30. Мост закрыли на ремонт весной."),
        ("05.12. Совещание о ремонте моста.", "05.12. Совещание о ремонте моста."),
    ],
)
def test_a_sentence_is_shown_without_its_number(text, shown):
    found = summarize(text, language="ru").to_dict()["summary"]
    assert [row["text"] for row in found] == [shown]
    assert text[found[0]["start"] : found[0]["end"]] == shown


def test_the_number_that_is_not_shown_is_not_counted():
    text = "3. Мост закрыли на ремонт весной.\n\nЖители пишут жалобы каждую неделю."
    assert len(summarize(text, language="ru", words=10).summary) == 2


POINTS = """Собрание дачников

{heading}
1. О колодце, который пересох в июле из-за жаркой погоды.
2. О заборе, который упал у дома сторожа во время бури.
3. О собаках, которые бегают по улицам без ошейников.

Колодец пересох в июле, и воду носят с реки уже третью неделю подряд. Забор упал во время бури, и сторож подпёр его
доской. Собаки кусают прохожих, и врач просил об этом сказать. Председатель закрыл собрание вечером.
"""


@pytest.mark.parametrize("heading", ["Повестка дня:", "1. Повестка дня:", "**Повестка дня:**", "## Повестка дня"])
def test_the_points_of_an_agenda_are_in_no_summary(heading):
    assert not any("О заборе" in text for text in chosen(POINTS.format(heading=heading), sentences=6))


@pytest.mark.parametrize("heading", ["Дачники говорили:", "Повестка дня была скучной, говорили:"])
def test_the_points_of_other_lists_may_be_in_a_summary(heading):
    assert any("О заборе" in text for text in chosen(POINTS.format(heading=heading), sentences=6))
