"""The prefilter asks the analyser about words that begin like a cue: no form of a cue may begin otherwise."""

import pytest

from summarize import languages
from summarize.actions.signs.strongest import cue_entries, cue_stems
from summarize.text.dictionary import analyzer

RUSSIAN = languages.load("ru")
STEMS = tuple(cue_stems(cue_entries(RUSSIAN)))
# Comparatives and a colloquial form that no document needs.
RARE = {"понеобходимей", "понеобходимее", "понужней", "понужнее", "поцелесообразней", "поцелесообразнее", "хошь"}


@pytest.mark.parametrize("cue", sorted(cue_entries(RUSSIAN)))
def test_every_form_of_a_cue_begins_like_one(cue):
    readings = [reading for reading in analyzer().analyze(cue) if reading.lemma.replace("ё", "е") == cue]
    forms = {form.word.lower().replace("ё", "е") for reading in readings for form in reading.forms()}
    assert {form for form in forms - RARE if not form.startswith(STEMS)} == set()
