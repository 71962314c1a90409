"""The main path on a document of our own: sentences, ranking, enumeration, recommendations."""

from summarize import summarize

TEXT = """Посёлку нужна новая дорога
Дорога на станцию разбита третий год. Автобус ходит раз в день, и жители добираются пешком.
Поэтому необходимо сделать следующее.
Во-первых, найти деньги на ремонт. Это потребует решения совета.
Во-вторых, нанять рабочих до осени.
"""


def test_the_two_items_become_the_two_recommendations():
    rows = summarize(TEXT).to_dict()["recommendations"]
    assert [row["text"] for row in rows] == ["Найти деньги на ремонт", "Нанять рабочих до осени"]
    assert rows[0]["details"] == ["Это потребует решения совета."]
    assert [row["label"] for row in rows] == ["Во-первых", "Во-вторых"]
