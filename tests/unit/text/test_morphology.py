"""The seam to the analyser: features by itself and in context, and no analyser for other languages."""

import pytest

from summarize import languages
from summarize.text.morphology import read_in_context, read_tokens, read_word

RUSSIAN = languages.load("ru")


def read(text, start=0):
    return read_in_context(text, start, len(text), RUSSIAN)


def test_every_word_stands_at_its_place_in_the_source():
    text = "Итак: Отделу (Т. И. Белова) сдать отчёт."
    for word in read(text, start=6):
        assert text[word.start : word.end] == word.text


@pytest.mark.parametrize(
    ("text", "index", "field", "value"),
    [
        ("Совету посёлка открыть школу", 0, "case", "Dat"),
        ("Совету посёлка открыть школу", 1, "case", "Gen"),
        ("Совету посёлка открыть школу", 1, "lemma", "поселок"),
        ("Совету посёлка открыть школу", 2, "verb_form", "Inf"),
        ("Проверьте насосы", 0, "mood", "Imp"),
        ("Ремонт ведётся бригадой", 2, "case", "Ins"),
        ("Дом построен", 1, "variant", "Short"),
        ("Совету открыть школу", 0, "verb_form", ""),
        ("Белову Т. И. открыть школу", 1, "pos", "PROPN"),
    ],
)
def test_features_come_from_the_context(text, index, field, value):
    assert getattr(read(text)[index], field) == value


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("построить", "Inf"),
        ("построил", "Past"),
        ("строят", "Pres"),
        ("построим", "Fut"),
        ("стройте", "Imp"),
        ("построен", "Short"),
        ("построенный", "Part"),
        ("читая", "Conv"),
        ("надо", "Pred"),
        ("Москва", "NOUN"),
        ("этот", "PRON"),
        ("2027", "NUM"),
        ("—", "PUNCT"),
        ("Хмеймим", "X"),
    ],
)
def test_the_tag_of_a_word_by_itself(word, tag):
    assert read_word(word, RUSSIAN).tag == tag


def test_a_word_by_itself_may_be_several():
    word = read_word("мыла", RUSSIAN)
    assert {"NOUN", "Past"} <= word.may_be
    assert "Gen" in word.cases


def test_context_keeps_what_a_word_may_be():
    assert read("Она мыла окна")[1].may_be == read_word("мыла", RUSSIAN).may_be


def test_the_features_of_a_pattern_are_those_of_an_analyser():
    words = read_tokens("The council has it", 0, 18, languages.load("en"))
    assert (words[2].tag, words[2].pos, words[2].verb_form, words[2].tense) == ("Pres", "VERB", "Fin", "Pres")


def test_a_language_without_patterns_has_words_without_features():
    word = read_in_context("open the school", 0, 15, languages.load(None))[0]
    assert (word.text, word.lemma, word.pos, word.verb_form) == ("open", "open", "X", "")


def test_nothing_is_found_in_nothing():
    assert read("") == ()


@pytest.mark.parametrize(
    "word",
    [
        "прийти",
        "знайти",
        "перейти",
        "їхати",
        "приїхати",
        "надати",
        "передати",
        "втратити",
        "могти",
        "знищити",
        "рости",
        "полоти",
        "волокти",
        "володіти",
        "плисти",
        "гребти",
        "товкти",
        "терти",
        "сісти",
        "цвісти",
        "гристи",
        "з'їхати",
        "пройти",
        "йти",
        "іти",
    ],
)
def test_ukrainian_infinitives_of_all_kinds(word):
    assert read_word(word, languages.load("uk")).tag == "Inf"


@pytest.mark.parametrize(
    "word",
    [
        "хати",
        "солдати",
        "витрати",
        "роботи",
        "квіти",
        "мости",
        "листи",
        "коти",
        "пункти",
        "ноти",
        "кандидати",
        "могли",
        "змогла",
        "перила",
        "туристи",
        "журналісти",
        "активісти",
        "гітаристи",
        "юристи",
        "пілоти",
        "квоти",
        "ворота",
        "сайти",
        "десерти",
        "конверти",
        "експерти",
        "нігті",
        "аспекти",
        "продукти",
        "валюти",
        "парашути",
        "магніти",
        "звіти",
        "кімнати",
        "лопати",
        "препарати",
        "пірати",
        "діти",
        "дати",
        "брати",
    ],
)
def test_ukrainian_nouns_and_past_verbs_are_no_infinitives(word):
    assert read_word(word, languages.load("uk")).tag != "Inf"


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Слід дати ключі", "Inf"),
        ("Прохання дати ключі", "Inf"),
        ("Сторожеві дати ключі", "Inf"),
        ("Просимо мати паспорт", "Inf"),
        ("Не брати попутників", "Inf"),
        ("Хто дати дітям", "Inf"),
        ("Важливі дати", "NOUN"),
        ("Важливі дати канікул", "NOUN"),
        ("Усі дати виїзду", "NOUN"),
        ("Рідні брати", "NOUN"),
        ("Хвора мати", "NOUN"),
        ("Поїхала мати", "NOUN"),
        ("Слід хати", "NOUN"),
    ],
)
def test_a_ukrainian_noun_is_an_infinitive_where_one_is_asked_for(text, tag):
    assert read_tokens(text, 0, len(text), languages.load("uk"))[1].tag == tag


@pytest.mark.parametrize(("text", "tag"), [("Прошу Вас дати згоду", "Inf"), ("Записали всі дати виїзду", "NOUN")])
def test_a_word_may_stand_between_the_request_and_its_infinitive(text, tag):
    assert read_tokens(text, 0, len(text), languages.load("uk"))[2].tag == tag


@pytest.mark.parametrize(
    ("word", "tag"), [("могла", "Past"), ("зміг", "Past"), ("берегли", "Past"), ("перила", "NOUN"), ("рік", "NOUN")]
)
def test_ukrainian_past_verbs_with_a_consonant_before_the_ending(word, tag):
    assert read_word(word, languages.load("uk")).tag == tag


@pytest.mark.parametrize(
    ("written", "is_name"),
    [("О.", True), ("Б.", True), ("И.", True), ("О", False), ("о.", False), ("Б", False), ("Об.", False)],
)
def test_an_initial_is_no_preposition_or_particle_by_itself(written, is_name):
    token = read_word(written, RUSSIAN)
    assert (token.pos == "PROPN" and not token.classes) is is_name
