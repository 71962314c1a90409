"""Proposals in languages without an analyser, each list beside its look-alikes."""

import pytest

from summarize import languages
from summarize.actions.signs.strongest import strongest_cue
from summarize.text.clause import clause_of


def cue(sentence, code):
    found = strongest_cue(clause_of(sentence, 0, len(sentence), languages.load(code)))
    return sentence[slice(*found.cue)] if found else None


@pytest.mark.parametrize(
    ("code", "sentence", "expected"),
    [
        ("en", "Experts advise people to wait.", "advise"),
        ("en", "The minister urged firms to keep prices low.", "urged"),
        ("en", "The government plans to cut taxes.", "plans"),
        ("en", "Train the staff by May.", "Train"),
        ("en", "The train came late.", None),
        ("en", "Your plant closes in May.", None),
        ("en", "The plans were kept in a drawer.", None),
        ("en", "The council saw no need for it, and it was late to act.", None),
        ("en", "Let readers borrow without a card.", "Let"),
        ("en", "Second, let the council decide.", "let"),
        ("en", "Let us mend the road.", "Let"),
        ("en", "Let me say a word about it.", None),
        ("en", "The mayor let the bridge rot.", None),
        ("en", "They let prices rise.", None),
        ("en", "Let alone the price, it is ugly.", None),
        ("uk", "Депутати вимагають скликати засідання.", "вимагають"),
        ("uk", "Ціни зросли скрізь.", None),
        ("uk", "Районна рада вирішила закрити пляж.", "вирішила"),
        ("uk", "На зборах вирішили закрити пляж.", "вирішили"),
        ("uk", "Кіт вирішив утекти з дому.", None),
        ("uk", "Дівчинка вирішила сховатися в лісі.", None),
        ("uk", "Вона вирішила не чекати.", None),
        ("uk", "Журналісти й туристи раді.", None),
        ("be", "Жыхары вырашылі закрыць пляж.", "вырашылі"),
        ("be", "Кот вырашыў уцячы з дому.", None),
        ("kk", "Мектепті жөндеуге қаражат бөлінсін.", "бөлінсін"),
        ("kk", "Депутаттар жаңа заң қабылдауды талап етті.", "талап"),
        ("kk", "Ол бағаны төмендетті.", None),
    ],
)
def test_a_proposal_names_its_cue(code, sentence, expected):
    assert cue(sentence, code) == expected
