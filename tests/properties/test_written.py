"""Nothing invented in the formats that are files: over random documents and our samples."""

import pytest
from hypothesis import HealthCheck, given, settings
from support import random_documents as documents
from support.processes import SAMPLES
from support.written import CHECKS, check_files

from summarize import summarize
from summarize.files.encoding import decode

TEXTS = {path.name: decode(path.read_bytes()) for path in sorted(SAMPLES.glob("*.txt"))}


@pytest.mark.parametrize("form", CHECKS)
def test_of_random_documents(form):
    @settings(
        derandomize=True,
        deadline=None,
        max_examples=40 if form != "docx" else 20,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(documents.documents)
    def check(text):
        check_files(summarize(text), [form])

    check()


@pytest.mark.parametrize("form", CHECKS)
@pytest.mark.parametrize("name", TEXTS)
def test_of_the_samples(name, form):
    check_files(summarize(TEXTS[name]), [form])
