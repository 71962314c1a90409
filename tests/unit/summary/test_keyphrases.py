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


def normal_forms(text, most=30):
    return [keyword["normal"] for keyword in summarize(text, keywords=most).to_dict()["keywords"]]


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Мы говорим о борьбе с терроризмом. Борьбой с терроризмом занят штаб.", "борьба с терроризмом"),
        ("Спросили Каната Бозумбаева. Бозумбаеву ответили. Бозумбаевым довольны.", "Канат Бозумбаев"),
        ("Дом построила Анна Орлова. Об Анне Орловой пишут. С Анной Орловой спорят.", "Анна Орлова"),
        ("Речь идёт о новой школе. Новую школу строят.", "новая школа"),
        ("Пишут о цифровых технологиях. Цифровым технологиям учат.", "цифровые технологии"),
        ("Обсудили ремонт старого моста. О ремонте старого моста просят.", "ремонт старого моста"),
        ("Его ждали в МИДе. Спросили у МИДа.", "МИД"),
        ("Встретились в Нижнем Новгороде. Нижним Новгородом гордятся.", "Нижний Новгород"),
        ("Открыли счёт в Facebook. Он пишет в Facebook.", "Facebook"),
        ("Мостом гордятся. Вчера мостом любовались.", "мост"),
    ],
)
def test_a_phrase_has_its_dictionary_form(text, normal):
    assert normal in normal_forms(text)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        # The part of a name, or of a phrase that hardly occurs without the rest.
        ("Спросили Каната Бозумбаева. Бозумбаеву ответили. Бозумбаевым довольны.", "Бозумбаев"),
        ("Спросили Каната Бозумбаева. Канат молчал. Бозумбаевым довольны.", "Канат"),
        ("Огонь зажгли. Благодатный огонь зажгли. О Благодатном огне пишут.", "огонь"),
        # Hollow words.
        ("В прошлом году мост закрыли. Прошлый год был трудным для моста.", "прошлый год"),
        ("Часть моста закрыли. Другую часть чинят.", "часть"),
        ("Мост чинит зам. директора. Зам. директора спокоен.", "зам."),
        # The dependents keep their case, and a plural its number.
        ("Обсудили ремонт старого моста. О ремонте старого моста просят.", "ремонт старый мост"),
        ("Пишут о цифровых технологиях. Цифровым технологиям учат.", "цифровая технология"),
        # Two persons with one given name.
        ("Пришли Юрий Белов и Юрий Рыбин. Юрий спросил Юрия.", "Юрий"),
    ],
)
def test_what_is_no_whole_phrase_in_its_dictionary_form(text, normal):
    found = normal_forms(text)
    assert found
    assert normal not in found


def test_no_phrase_stands_in_two_forms():
    found = [form.lower() for form in normal_forms(STORY)]
    assert len(set(found)) == len(found)
    assert sum("ремонт" in form for form in found) <= 2


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Токаев дал поручения. Президент Токаев прибыл в область. Об этом Токаеву доложил аким.", "Токаев"),
        ("Вчера Волков выиграл кубок. Тренер хвалит: Волков готов. Сегодня Волков отдыхает.", "Волков"),
        ("В школе не хватает столов. Привезли десять столов, а нужно двадцать столов.", "столы"),
        ("У реки нет мостов. Через реку десять мостов, и все без мостов не живут.", "мосты"),
    ],
)
def test_a_surname_is_no_genitive_of_many(text, normal):
    found = summarize(text, keywords=5).to_dict()["keywords"]
    assert normal in [keyword["normal"] for keyword in found]
