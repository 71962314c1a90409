"""Programs and packages that some tests need: a test whose program is absent is left out and named."""

import shutil
from importlib.util import find_spec

NEEDS = {
    "chromium": (lambda: shutil.which("chromium") is not None, "Chromium (apt-get install chromium)"),
    "libreoffice": (
        lambda: shutil.which("soffice") is not None and shutil.which("pdftotext") is not None,
        "LibreOffice and poppler (apt-get install libreoffice-writer libreoffice-calc poppler-utils)",
    ),
    "zsh": (lambda: shutil.which("zsh") is not None, "zsh (apt-get install zsh)"),
    "fish": (lambda: shutil.which("fish") is not None, "fish (apt-get install fish)"),
    "jq": (lambda: shutil.which("jq") is not None, "jq (apt-get install jq)"),
    "cluster": (lambda: find_spec("distributed") is not None, "dask and distributed (pip install '.[cluster]')"),
}


def split_by_need(items):
    """The tests that can run, those that cannot, and what those lack."""
    absent = {marker: what for marker, (present, what) in NEEDS.items() if not present()}
    left_out = [item for item in items if any(item.get_closest_marker(marker) for marker in absent)]
    kept = [item for item in items if item not in set(left_out)]
    lacking = {what for marker, what in absent.items() if any(item.get_closest_marker(marker) for item in left_out)}
    return kept, left_out, sorted(lacking)
