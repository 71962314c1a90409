"""Bodies, posts and given names that Kazakh and English rows begin with."""

import pytest

from summarize import languages
from summarize.document import Span
from summarize.slots.assignee_in_sentence import find_assignee
from summarize.slots.deadline_in_sentence import find_deadlines


def assignee(code, text):
    language, span = languages.load(code), Span(0, len(text))
    deadlines = tuple(phrase.span for phrase in find_deadlines(text, span, language))
    found = find_assignee(text, span, language, deadlines)
    return text[slice(*found.span)] if found else None


@pytest.mark.parametrize(
    ("code", "text", "who"),
    [
        ("kk", "Бухгалтерия жөндеу ақысын төлесін.", "Бухгалтерия"),
        ("en", "Umar to replace the lamp by Friday.", "Umar"),
        ("en", "Olga and Timur to call the plumber.", "Olga and Timur"),
        ("en", "Aigul must sign the form.", "Aigul"),
        ("kk", "Бухгалтерияны жабу керек.", None),
        ("kk", "Ақы төленсін.", None),
        ("en", "Failure to replace the lamp is an offence.", None),
        ("en", "Ready to replace the lamp by Friday.", None),
        ("en", "Plans to replace the lamp were dropped.", None),
        ("en", "The Dana bridge was closed.", None),
    ],
)
def test_who_is_to_act(code, text, who):
    assert assignee(code, text) == who
