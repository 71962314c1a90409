"""One brief of many documents: what is told once, what is kept apart, and what a single document says."""

from pathlib import Path

import pytest
from support.morning import BRIDGE, BRIDGE_COPY, BRIDGE_ELSEWHERE, HARVEST, LIBRARY, MINUTES, MORNING

from summarize import digest, summarize
from summarize.errors import UsageError


def said(found):
    """All sentences of a digest."""
    common = [each.text for subject in found.subjects for each in subject.statements]
    return common + [each.text for document in found.documents for each in document.statements]


def copies(*texts):
    return [document.copy_of for document in digest(texts).documents]


# ---------------------------------------------------------------- copies


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (BRIDGE, LIBRARY),
        (BRIDGE, BRIDGE_ELSEWHERE),
        (HARVEST, LIBRARY),
        # An excerpt is shorter than half.
        (BRIDGE, "\n\n".join(BRIDGE.split("\n\n")[:2])),
        ("", "Мост закрыт."),
        ("Мост закрыт. Паром стоит.", "Мост открыт. Паром идёт."),
    ],
)
def test_another_document_is_no_copy(text, other):
    assert copies(text, other) == [None, None]


@pytest.mark.parametrize(
    "copy",
    [
        BRIDGE_COPY,
        BRIDGE.replace("Автобусы идут", "Автобусы пошли"),
        BRIDGE.replace("\n\n", "\n"),
        BRIDGE + "\nПодписывайтесь на наш канал!\n",
        BRIDGE.upper(),
    ],
)
def test_a_copy_is_told_once(copy):
    found = digest([copy, BRIDGE])
    assert sum(document.copy_of is not None for document in found.documents) == 1
    assert len([subject for subject in found.subjects if subject.documents]) == 1


def test_what_only_a_copy_says_is_told_too():
    news = "\n\n".join([BRIDGE, *LIBRARY.split("\n\n")[1:], *HARVEST.split("\n\n")[1:]])
    copy = "Комиссия насчитала в опорах сорок трещин.\n\n" + "\n\n".join(news.split("\n\n")[1:-1])
    found = digest([news, copy])
    assert found.documents[1].copy_of == 0
    assert any(text.startswith("Комиссия насчитала") for text in said(found))


# ---------------------------------------------------------------- sentences


def test_what_several_say_is_told_once_with_its_sources():
    found = digest([BRIDGE, BRIDGE_ELSEWHERE, LIBRARY, HARVEST])
    assert [subject.documents for subject in found.subjects] == [(0, 1), (2,), (3,)]
    assert sum("подмыло" in text for text in said(found)) == 1
    (common,) = (each for each in found.subjects[0].statements if "подмыло" in each.text)
    assert {source.document for source in common.sources} == {0, 1}


FERRY = "Паром ходит ежедневно из города в село."


@pytest.mark.parametrize(
    ("texts", "sentence", "documents"),
    [
        (["Мост закрыт.", f"Мост закрыт.\n\n{FERRY}"], "Мост закрыт.", {0, 1}),
        ([f"Мост закрыт. {FERRY}", "Мост закрыт."], "Мост закрыт.", {0, 1}),
        (
            ["Мост закрыт.", f"Мост закрыт.\n\n{FERRY}", "Мост закрыт. Вода ушла с улиц и дворов."],
            "Мост закрыт.",
            {0, 1, 2},
        ),
        # Of few terms half is not the same.
        (["Мост открыт.", f"Мост закрыт.\n\n{FERRY}"], "Мост закрыт.", {1}),
        (["Мост закрыт зимой.", f"Мост закрыт.\n\n{FERRY}"], "Мост закрыт.", {1}),
        (["Мост 1 закрыт.", f"Мост 2 закрыт.\n\n{FERRY}"], "Мост 2 закрыт.", {1}),
        (["Мост не закрыт.", f"Мост закрыт.\n\n{FERRY}"], "Мост закрыт.", {1}),
    ],
)
def test_a_short_sentence_is_credited_to_those_that_say_just_it(texts, sentence, documents):
    found = digest(texts)
    statements = [each for one in (*found.subjects, *found.documents) for each in one.statements]
    (told,) = (each for each in statements if each.text == sentence)
    assert {source.document for source in told.sources} == documents


def test_what_every_paper_adds_heads_no_subject():
    source = "передаёт агентство «Заречный вестник» со ссылкой на пресс-службу мэрии"
    texts = [
        f"Ветрова открыла переправу\n\nГлава города разрезала ленту у причала, {source}. Паром ходит с утра.",
        f"Ветрова отчиталась о переправе\n\nО расходах депутатам рассказала мэр, {source}. Смета выросла вдвое.",
        LIBRARY,
    ]
    (heading,) = (subject.keywords for subject in digest(texts).subjects if len(subject.documents) > 1)
    assert heading
    assert not any(word in " ".join(heading) for word in ("ссылк", "агентств", "Вестник", "вестник", "пресс"))


def test_a_subject_is_headed_by_phrases_that_its_documents_share():
    heading = digest([BRIDGE, BRIDGE_ELSEWHERE, LIBRARY, HARVEST]).subjects[0].keywords
    assert heading
    assert all(
        phrase.lower()[:4] in BRIDGE.lower() and phrase.lower()[:4] in BRIDGE_ELSEWHERE.lower() for phrase in heading
    )


def test_every_sentence_is_a_quotation():
    texts = [" ".join(text.split()) for text in MORNING]
    for text in said(digest(MORNING)):
        assert any(text in source for source in texts)


def test_a_document_of_several_has_two_sentences_and_as_many_as_are_asked_for():
    assert max(len(document.statements) for document in digest([LIBRARY, HARVEST * 3]).documents) <= 2
    assert [len(document.statements) for document in digest([LIBRARY, HARVEST], sentences=1).documents] == [1, 1]


# ---------------------------------------------------------------- rows


def rows(*texts, **options):
    return [(row.text, len(row.sources)) for row in digest(texts, **options).rows]


def test_rows_of_several_documents_are_one_with_all_places():
    weekly = [MINUTES.format(number=number) for number in (1, 2, 3)]
    found = dict(rows(*weekly))
    assert sum(count for text, count in found.items() if "лампы" in text) == 3
    assert [text for text in found if "повестку" in text] == sorted(text for text in found if "повестку" in text)
    assert len([text for text in found if "повестку" in text]) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Поручить Лапину купить лампы до 1 марта 2026 г.", "Поручить Лапину купить лампы до 1 апреля 2026 г."),
        ("Поручить Лапину купить лампы.", "Поручить Орловой купить лампы."),
        ("Поручить Лапину купить десять ламп для школы № 1.", "Поручить Лапину купить десять ламп для школы № 2."),
        (
            "Поручить Лапину отремонтировать крышу старой школы села Ивановка.",
            "Поручить Лапину отремонтировать крышу старой школы села Петровка.",
        ),
        ("Открыть для проезда мост через реку у посёлка.", "Закрыть для проезда мост через реку у посёлка."),
        ("Не закрывать мост через реку у посёлка зимой.", "Закрывать мост через реку у посёлка зимой."),
    ],
)
def test_rows_that_differ_in_what_matters_stay_apart(one, other):
    found = rows(
        f"Собрание решило:\n\n1. {one}\n2. Закрыть собрание.", f"Собрание решило:\n\n1. {other}\n2. Закрыть собрание."
    )
    assert [count for text, count in found if "собрание" not in text] == [1, 1]


def test_nearly_equal_rows_are_one():
    text = "Собрание решило:\n\n1. {}\n2. Закрыть собрание."
    one = "Отремонтировать кровлю, окна и двери старого здания школы за счёт бюджета района"
    other = "Отремонтировать кровлю, окна, двери старого здания школы за счёт бюджета района."
    assert max(count for _, count in rows(text.format(one), text.format(other))) == 2


def test_rows_of_one_document_stay_as_they_are_in_it():
    text = "Собрание решило:\n\n1. Починить мост через реку.\n2. Починить мост через реку.\n"
    assert len(rows(text)) == len(summarize(text).recommendations)


@pytest.mark.parametrize("one", [BRIDGE, BRIDGE.encode(), Path("bridge.txt")])
def test_one_document_is_no_list_of_documents(one):
    with pytest.raises(TypeError, match="give several documents in a list, not one "):
        digest(one)


def test_an_unknown_order_is_wrong_usage():
    with pytest.raises(UsageError, match="unknown sort: size: choose from deadline, kind, assignee, source"):
        digest([BRIDGE], sort="size")


def test_a_size_that_is_not_given_is_none():
    assert digest(MORNING, sentences=None, words=None) == digest(MORNING)


def test_rows_are_sorted_over_all_documents():
    one = "Решили:\n1. Лапину купить лампы до 1 мая 2026 г.\n2. Орловой вымыть окна."
    other = "Решили:\n1. Бобровой составить смету до 1 марта 2026 г.\n2. Ежову вывезти мусор до зимы."
    found = [row.date for row in digest([one, other], sort="deadline").rows]
    assert found[:2] == ["2026-03-01", "2026-05-01"]
    assert found[-1] == ""
    names = [row.named("assignee") for row in digest([one, other], sort="assignee").rows if row.named("assignee")]
    assert names == sorted(names)
