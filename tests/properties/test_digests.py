"""What is true of every digest: of one document, of the same twice, and in any order."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import random_documents as documents
from support.morning import MINUTES, MORNING

from summarize import digest, summarize
from summarize.multidocument import digest_extracts
from summarize.multidocument.extract import extract
from summarize.result import Result
from summarize.text.quoting import fold

OFTEN = settings(derandomize=True, deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
NAMED = [
    extract(Result(f"{number}.txt", summarize(text)))
    for number, text in enumerate((*MORNING, *(MINUTES.format(number=number) for number in range(1, 4))))
]


@OFTEN
@given(documents.documents)
def test_a_digest_of_one_document_says_what_summarize_says_of_it(text):
    found, alone = digest([text]).to_dict(), summarize(text)
    (document,) = found["documents"]
    sentences = [fold(alone.document.sentences[chosen.sentence].text) for chosen in alone.summary]
    assert sorted(each["text"] for each in document["summary"]) == sorted(sentences)
    added = {"number", "sources"}
    kept = [{name: value for name, value in row.items() if name not in added} for row in found["recommendations"]]
    rows = [
        {name: value for name, value in row.items() if name not in added} for row in alone.to_dict()["recommendations"]
    ]
    assert sorted(kept, key=str) == sorted(rows, key=str)


@OFTEN
@given(documents.documents)
def test_a_document_that_is_given_twice_counts_once(text):
    assert digest([text, text]) == digest([text])


def told(found):
    """What a digest says, by the names of its documents, in no order."""
    names = [document.name for document in found.documents]

    def sources(each):
        return frozenset((names[source.document], source.location) for source in each.sources)

    statements = {
        (each.text, sources(each)) for holder in (*found.subjects, *found.documents) for each in holder.statements
    }
    groups = {
        (subject.keywords, frozenset(names[number] for number in subject.documents)) for subject in found.subjects
    }
    copies = {
        (document.name, None if document.copy_of is None else names[document.copy_of]) for document in found.documents
    }
    return statements, groups, copies, {(row.text, sources(row)) for row in found.rows}


@OFTEN
@given(st.permutations(NAMED))
def test_the_order_of_the_documents_changes_nothing_but_the_order(extracts):
    assert told(digest_extracts(extracts)) == told(digest_extracts(NAMED))
