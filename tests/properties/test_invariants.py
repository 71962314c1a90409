"""Nothing lost and nothing invented: CONTRACT's promises over random documents and over our samples."""

import tomllib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import invariants
from support import random_documents as documents
from support.processes import ROOT, SAMPLES

from summarize import summarize
from summarize.errors import SummarizeError
from summarize.files.encoding import decode

OFTEN = settings(derandomize=True, deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
TEXTS = {path.name: decode(path.read_bytes()) for path in sorted(SAMPLES.glob("*.txt"))}
_DOCUMENTS = ROOT / "tests/unit/annotated/documents.toml"
ANNOTATED = {name: document["text"] for name, document in tomllib.loads(_DOCUMENTS.read_text("utf-8")).items()}


@OFTEN
@given(documents.documents)
def test_of_random_documents(text):
    invariants.check(text)


@settings(OFTEN, max_examples=50)
@given(st.permutations(documents.SENTENCES), st.sampled_from(documents.SPACES))
def test_of_shuffled_prose(sentences, space):
    invariants.check(space.join(sentences))


@pytest.mark.parametrize("name", TEXTS)
def test_of_the_samples(name):
    found = invariants.check(TEXTS[name])
    # An order is said whole by its list.
    assert found["summary"] or found["recommendations"]


@pytest.mark.parametrize("name", ANNOTATED)
def test_of_the_annotated_documents(name):
    invariants.check(ANNOTATED[name])


@pytest.mark.parametrize(
    "text",
    [
        (
            "Порядок приёма писем\n\n1.1. Письма жителей принимает канцелярия.\n\n"
            "1.2. Канцелярия обязана зарегистрировать письма жителей в течение трёх дней.\n"
        ),
        "О спорте\n\nУсловия таковы. Во-первых, запрет должен быть снят. Во-вторых, клуб построил зал.\n",
    ],
)
def test_a_sentence_that_begins_with_its_marker_makes_a_measure_of_its_item(text):
    found = summarize(text).to_dict()
    assert found["recommendations"]
    assert found["enumerations"]
    invariants.check_decisions(text, found)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("options", [{"sentences": "100%"}, {"words": 1}, {"method": "lead"}])
def test_of_the_samples_however_asked(name, options):
    invariants.check(TEXTS[name], **options)


@OFTEN
@given(documents.encoded)
def test_bytes_are_a_document_or_one_clear_line(data):
    try:
        text = decode(data)
    except SummarizeError as error:
        assert "\n" not in str(error)
    else:
        invariants.check_sentences(text)
