"""What minutes, orders and plans decide by their grammar, each with similar words that decide nothing."""

import pytest

from summarize import languages, summarize
from summarize.actions.signs.minutes import read_labels, signs_by_labels
from summarize.actions.signs.official import is_deed
from summarize.pipeline import read_document
from summarize.text.clause import clause_of

RUSSIAN = languages.load("ru")


def rows_of(text):
    return [row["text"] for row in summarize(text).to_dict()["recommendations"]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Утвердить смету на год.", True),
        ("Прибыль за год распределить поровну.", True),
        ("С протоколом ознакомить жильцов.", True),
        ("Назначить день, на который созывается собрание, – 6 июня.", True),
        ("Хозяйствам, которые отстали, закончить ремонт.", True),
        ("Смета на год.", False),
        ("Смету утвердили единогласно.", False),
        ("Право голосовать имеют все члены.", False),
        ("Можно утвердить смету без собрания.", False),
        ("Желание помочь соседям.", False),
        ("Лету быть.", False),
        ("Рад видеть вас на собрании.", False),
        ("Собрание вправе утвердить смету.", False),
        ("Казначей предложил утвердить смету.", False),
        ("Смета, чтобы утвердить расходы.", False),
    ],
)
def test_a_deed_is_an_infinitive_without_a_predicate(words, expected):
    assert is_deed(clause_of(words, 0, len(words), RUSSIAN)) is expected


MINUTES = "Протокол собрания дачников\n\nПо первому вопросу: взносы.\nСлушали: казначея.\n{}\n{}\n"


@pytest.mark.parametrize(
    ("label", "sign"),
    [
        ("Решение, принятое общим собранием:", "minutes: decided"),
        ("Формулировка решения, принятого собранием по первому вопросу:", "minutes: decided"),
        ("Формулировка принятого решения:", "minutes: decided"),
        ("Решили единогласно:", "minutes: decided"),
        ("Правление постановило:", "minutes: decided"),
        ("Решение, принятое весной, выполнено.", "minutes: heard"),
        ("Решили единогласно не спорить.", "minutes: heard"),
        ("Собрание решило это ещё в мае.", "minutes: heard"),
        ("Формулировка вопроса, вынесенного на собрание:", "minutes: heard"),
        ("Правление отчиталось:", "minutes: heard"),
        ("Решение, о котором говорили:", "minutes: heard"),
    ],
)
def test_a_label_opens_what_was_decided(label, sign):
    text = MINUTES.format(label, "Взнос собирать в мае.") + "РЕШИЛИ: Закрыть собрание.\n"
    document = read_document(text)
    assert sign in set(signs_by_labels(read_labels(document), text.index("Взнос собирать")))


def test_what_was_proposed_before_a_vote_and_a_decision_is_none():
    text = (
        "Протокол собрания дачников\n\nСлушали: казначея о взносах.\n"
        "Поступило предложение: собирать взносы весной.\nГолосовали: за – 4, против – 19.\n"
        "Принятое решение: собирать взносы осенью.\n"
    )
    assert rows_of(text) == ["Собирать взносы осенью"]


def test_lines_below_an_addressee_with_a_term_are_rows_of_their_own():
    text = (
        "ПРИКАЗ\nО зиме\n\nПРИКАЗЫВАЮ:\n1. Утвердить план подготовки к зиме.\n"
        "2. Отделу хозяйства в двухмесячный  срок:\nутеплить окна и двери;\nзавезти на склад песок.\n"
        "3. Казначею выделить деньги.\n"
    )
    assert {"Утеплить окна и двери", "Завезти на склад песок"} <= set(rows_of(text))
