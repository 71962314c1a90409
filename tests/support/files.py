"""Files that real programs make, and how ours reads them."""

import subprocess

from support.browsing import QUIET
from support.processes import PATIENCE

from summarize.files import kind_of, read_source


def read(path):
    data = path.read_bytes()
    return read_source(data, kind_of(data, path.name))


def office(path, suffix, folder):
    """``path`` converted by LibreOffice, which starts with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
    return folder / f"{path.stem}.{suffix}"


def browser(page, folder, *arguments):
    command = ["chromium", *QUIET, f"--user-data-dir={folder / 'browser'}", *arguments, page.as_uri()]
    return subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE).stdout
