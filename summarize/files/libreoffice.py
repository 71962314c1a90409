"""Office files of before 2007 (DOC, XLS, PPT) and ODS, ODP: LibreOffice converts them, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from summarize.errors import SummarizeError
from summarize.files.detect import Kind

_NEW = {Kind.DOC: Kind.DOCX, Kind.XLS: Kind.XLSX, Kind.PPT: Kind.PPTX, Kind.ODS: Kind.XLSX, Kind.ODP: Kind.PPTX}
SOFFICE_SECONDS = 120


def convert_to_new(data: bytes, kind: Kind) -> tuple[bytes, Kind]:
    """The file in the format of today, and that format; LibreOffice starts with a profile of its own (some seconds).

    Raises SummarizeError if LibreOffice is not on the path, fails, or takes more than SOFFICE_SECONDS.
    """
    new = _NEW[kind]
    program = shutil.which("soffice")
    if program is None:
        message = f"LibreOffice is needed to read it: save it as .{new} (soffice --convert-to {new} FILE)"
        raise SummarizeError(message)
    with TemporaryDirectory() as folder:
        source, target = Path(folder, f"a.{kind}"), Path(folder, f"a.{new}")
        source.write_bytes(data)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", new.value, "--outdir", folder, str(source)]
        try:
            # Its status is 0 also when it has converted nothing.
            subprocess.run(command, capture_output=True, check=False, timeout=SOFFICE_SECONDS)  # noqa: S603 (no shell)
        except subprocess.TimeoutExpired:
            message = f"too large: LibreOffice takes more than {SOFFICE_SECONDS} s: save it as .{new}"
            raise SummarizeError(message) from None
        if not target.is_file():
            message = f"LibreOffice cannot convert it: save it as .{new}"
            raise SummarizeError(message)
        return target.read_bytes(), new
