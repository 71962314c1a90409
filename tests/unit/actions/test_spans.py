"""Stretches of the source: what is clipped, and that a row is not asked of the whole document."""

import pytest

from summarize.actions import find_actions
from summarize.actions.signs.orders_and_duties import _listed
from summarize.document import Span
from summarize.pipeline import read_document
from summarize.text.quoting import sentences_within

TEXT = "Мост закрыт. Паром стоит. Дорога разбита. Школа ждёт."


class Counted(tuple):  # noqa: SLOT001 (it remembers something)
    """Sentences that remember how many of them were ever taken at once."""

    most = 0

    def __getitem__(self, place):
        found = super().__getitem__(place)
        if isinstance(place, slice):
            self.most = max(self.most, len(found))
        return found


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ((0, 12), ["Мост закрыт."]),
        ((5, 20), ["закрыт.", "Паром с"]),
        ((12, 13), [" "]),
        ((13, 53), ["Паром стоит.", "Дорога разбита.", "Школа ждёт."]),
        ((53, 53), [""]),
    ],
)
def test_sentences_are_clipped_to_the_span(span, words):
    document = read_document(TEXT, language="ru")
    assert [TEXT[slice(*found)] for found in sentences_within(document, Span(*span))] == words


def test_a_row_takes_no_more_sentences_than_it_has():
    document = read_document(f"{TEXT} " * 500, language="ru")
    sentences = Counted(document.sentences)
    document = document._replace(sentences=sentences)
    assert len(sentences_within(document, Span(0, 20))) == 2
    assert _listed(document, 3) == []
    assert sentences.most <= 3


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("— Надо починить мост до мая, — сказал мэр.", "Надо починить мост до мая, — сказал мэр"),
        ("- Нужно починить мост.", "Нужно починить мост"),
        ('Мост стар. Надо починить его опоры до мая", – сказал мэр.', "Надо починить его опоры до мая"),
        ("Мост стар. Надо починить его опоры до мая», — добавил глава села.", "Надо починить его опоры до мая"),
        ("«Надо починить опоры до мая. Мост стар», — сказал мэр.", "Надо починить опоры до мая"),
        ("Мост стар. Мэр отметил, что надо починить опоры до 1 мая.»", "Мэр отметил, что надо починить опоры до 1 мая"),
        ("«Надо починить опоры до мая», — сказал мэр.", "«Надо починить опоры до мая», — сказал мэр"),
        ("«Надо срочно починить опоры моста до 1 мая», –", "«Надо срочно починить опоры моста до 1 мая»"),
        ("Надо починить мост «Дружба» до мая.", "Надо починить мост «Дружба» до мая"),
        ("«Заря» должна починить мост до мая.", "«Заря» должна починить мост до мая"),
        ('Надо починить мост "Дружба", – сказал мэр.', 'Надо починить мост "Дружба", – сказал мэр'),
        ("Надо отремонтировать (и скорее) мост «Дружба».", "Надо отремонтировать (и скорее) мост «Дружба»"),
        ('Надо заменить трубу 5" – она стара.', 'Надо заменить трубу 5" – она стара'),
        ("Нужно – и давно – починить мост.", "Нужно – и давно – починить мост"),
        ("Мост нужно починить – до мая.", "Мост нужно починить – до мая"),
    ],
)
def test_a_row_has_no_mark_without_its_partner(line, shown):
    text = f"Жители обсудили мост и дороги села на сходе.\n\n{line}\n\nСход шёл два часа без перерыва."
    rows = find_actions(read_document(text))[1]
    assert [text[slice(*row.text)] for row in rows] == [shown]
