"""Programs and packages that some tests need: a test whose program is absent is left out and named."""

import shutil
from importlib.util import find_spec
from pathlib import Path


def _installed(program):
    return shutil.which(program) is not None


def _libreoffice(library):
    """Is the part of LibreOffice there that ``library`` belongs to? Each is a package of its own."""
    office = shutil.which("soffice")
    if office is None:
        return False
    program = Path(office).resolve().parent
    return any(any(folder.glob(f"*{library}.*")) for folder in (program, program.parent / "Frameworks"))


NEEDS = {
    "slow": (lambda: False, "time (pytest -m slow)"),
    "chromium": (lambda: _installed("chromium"), "Chromium (apt-get install chromium)"),
    "writer": (lambda: _libreoffice("swlo"), "LibreOffice Writer (apt-get install libreoffice-writer)"),
    "calc": (lambda: _libreoffice("sclo"), "LibreOffice Calc (apt-get install libreoffice-calc)"),
    "zsh": (lambda: _installed("zsh"), "zsh (apt-get install zsh)"),
    "fish": (lambda: _installed("fish"), "fish (apt-get install fish)"),
    "jq": (lambda: _installed("jq"), "jq (apt-get install jq)"),
    "cluster": (lambda: find_spec("distributed") is not None, "dask and distributed (pip install '.[cluster]')"),
}


def split_by_need(items, wanted=""):
    """The tests that can run, and for each need that is absent, unless it is ``wanted``, the names of the others."""
    absent = {marker: what for marker, (present, what) in NEEDS.items() if marker != wanted and not present()}
    kept, left_out = [], {}
    for item in items:
        missing = next((what for marker, what in absent.items() if item.get_closest_marker(marker)), None)
        if missing is None:
            kept.append(item)
        else:
            left_out.setdefault(missing, []).append(item.nodeid)
    return kept, left_out
