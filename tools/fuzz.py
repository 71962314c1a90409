"""Coverage-guided fuzzing of the whole way, from bytes to every format: ``docs/fuzzing.md`` tells how long it ran.

    python tools/fuzz.py [CORPUS_FOLDER] [-max_total_time=SECONDS] [-rss_limit_mb=2048] …

The options are libFuzzer's. Documents are made from the fuzzer's bytes by the strategies of
``tests/support/random_documents.py``, and what must hold of them is ``tests/support/invariants.py``, as in the tests;
each failure is printed with the document; shrunk, it becomes a case of ``tests/properties/test_regressions.py``.
"""

import sys
from pathlib import Path

import atheris

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

with atheris.instrument_imports(include=["summarize"]):
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st
    from support import invariants
    from support import random_documents as documents

    from summarize.errors import SummarizeError
    from summarize.files.encoding import decode


@settings(database=None, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(documents.documents, documents.encoded))
def whole_way(document: str | bytes) -> None:
    """A document, or bytes that may be one, keeps every promise or is refused."""
    try:
        text = document if isinstance(document, str) else decode(document)
    except SummarizeError:
        return
    invariants.check(text)


if __name__ == "__main__":
    atheris.Setup(sys.argv, whole_way.hypothesis.fuzz_one_input)
    atheris.Fuzz()
