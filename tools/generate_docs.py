"""Generate docs/cli.md, the man page, the completions and the picture from the program.

python tools/generate_docs.py            writes all files
python tools/generate_docs.py --check    exits 1 if one is out of date
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from summarize import languages
from summarize.cli import option_checks
from summarize.cli.options import app
from summarize.formats import PARTS
from summarize.result import ROW_ORDERS
from summarize.summary.ranking import METHODS

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent
CHOICES: Mapping[str, tuple[str, ...]] = {
    "--format": option_checks.FORMATS,
    "--only": PARTS,
    "--color": option_checks.COLORS,
    "--sort": ROW_ORDERS,
    "--from": option_checks.INPUT_FORMATS,
    "--kind": option_checks.ROW_KINDS,
    "--method": METHODS,
    "--language": ("auto", *languages.known_codes()),
    "--encoding": ("utf-8", "utf-16", "cp1251", "koi8-r", "cp866"),
}
# Completed by the shell.
FILES = frozenset({"--output"})
COMMAND = typer.main.get_command(app)
EXIT_STATUSES = " ".join(str(COMMAND.epilog).split())


class Option(NamedTuple):
    """An option as declared; ``value`` is the placeholder of its argument, empty for a flag."""

    names: tuple[str, ...]
    value: str
    help: str

    @property
    def long(self) -> str:
        """The long name."""
        return next(name for name in self.names if name.startswith("--"))

    @property
    def choices(self) -> tuple[str, ...]:
        """The values it takes, if they are fixed."""
        return CHOICES.get(self.long, ())


OPTIONS = [
    *(
        Option(tuple(each.opts), "" if each.is_flag else str(each.metavar), str(each.help))
        for each in COMMAND.params
        if each.param_type_name == "option"
    ),
    Option(("-h", "--help"), "", "Show the help and exit."),
]


def description() -> tuple[list[str], list[str]]:
    """Return the paragraphs and the example calls of the command's help."""
    prose, _, examples = str(COMMAND.help).partition("\b")
    paragraphs = [" ".join(part.split()) for part in prose.split("\n\n") if part.strip()]
    return paragraphs, [line.strip() for line in examples.splitlines() if line.strip()]


# ---------------------------------------------------------------- docs/cli.md


def markdown() -> str:
    """Return the reference of the command line."""
    paragraphs, examples = description()
    return "\n".join(
        [
            "# The command line",
            "",
            "<!-- Written by tools/generate_docs.py from the program; a test keeps it so. -->",
            "",
            "```",
            "summarize [OPTIONS] [FILE]...",
            "```",
            "",
            *(f"{paragraph}\n" for paragraph in paragraphs),
            "```sh",
            *examples,
            "```",
            "",
            "| option | what it does |",
            "|---|---|",
            *(f"| {_markdown_names(option)} | {_markdown_help(option)} |" for option in OPTIONS),
            "",
            EXIT_STATUSES,
            "",
        ]
    )


def _markdown_names(option: Option) -> str:
    value = f" {option.value}" if option.value else ""
    return ", ".join(f"`{name}{value if name == option.names[-1] else ''}`" for name in option.names)


def _markdown_help(option: Option) -> str:
    listed = all(choice in option.help or choice == option.value for choice in option.choices)
    choices = "" if listed else f" One of: {', '.join(f'`{choice}`' for choice in option.choices)}."
    return option.help.replace("|", "\\|") + choices


# ---------------------------------------------------------------- the man page


def man_page() -> str:
    """Return the page for man(1)."""
    paragraphs, examples = description()
    lines = [
        '.\\" Written by tools/generate_docs.py from the program.',
        '.TH SUMMARIZE 1 "" summarize "User Commands"',
        ".SH NAME",
        "summarize \\- summarize documents and list, numbered, what they recommend",
        ".SH SYNOPSIS",
        ".B summarize",
        "[\\fIOPTION\\fR]... [\\fIFILE\\fR]...",
        ".SH DESCRIPTION",
        *(f"{_roff(paragraph)}\n.PP" for paragraph in paragraphs),
        ".SH OPTIONS",
    ]
    for option in OPTIONS:
        value = f" \\fI{_roff(option.value)}\\fR" if option.value else ""
        names = ", ".join(f"\\fB{_roff(name)}\\fR" for name in option.names)
        lines += [".TP", f"{names}{value}", _roff(option.help)]
    lines += [".SH EXAMPLES", ".nf", *(_roff(example) for example in examples), ".fi"]
    lines += [".SH EXIT STATUS", _roff(EXIT_STATUSES), ""]
    return "\n".join(lines)


def _roff(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


# ---------------------------------------------------------------- completions

BASH = """\
# Completion of summarize for bash. Written by tools/generate_docs.py from the program.
_summarize() {
    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"
    # bash splits «--color=al» into three words.
    if [[ "$word" == "=" ]]; then
        word=""
    elif [[ "$before" == "=" ]]; then
        before="${COMP_WORDS[COMP_CWORD-2]}"
    fi
    case "$before" in
@CASES@
        @FREE@) COMPREPLY=() ;;
        *) if [[ "$word" == -* ]]; then
               COMPREPLY=($(compgen -W "@NAMES@" -- "$word"))
           else
               # readline handles names with spaces, ~ and directories.
               compopt -o default
               COMPREPLY=()
           fi ;;
    esac
}
complete -F _summarize summarize
"""


def bash() -> str:
    """Return the completion for bash, to be sourced."""
    cases = [
        f'        {"|".join(option.names)}) COMPREPLY=($(compgen -W "{" ".join(option.choices)}" -- "$word")) ;;'
        for option in OPTIONS
        if option.choices
    ]
    free = [option for option in OPTIONS if option.value and not option.choices and option.long not in FILES]
    return (
        BASH.replace("@CASES@", "\n".join(cases))
        .replace("@FREE@", "|".join(name for option in free for name in option.names))
        .replace("@NAMES@", " ".join(name for option in OPTIONS for name in option.names))
    )


def zsh() -> str:
    """Return the completion for zsh, a file _summarize on the fpath."""
    lines = ["#compdef summarize", "# Written by tools/generate_docs.py from the program.", "_arguments -s -S \\"]
    return "\n".join([*lines, *(f"  {_zsh(option)} \\" for option in OPTIONS), "  '*:file:_files'", ""])


def _zsh(option: Option) -> str:
    # «=»: the value may follow a long name or a space; «+»: a short name directly, or a space.
    ends = {name: ("=" if name.startswith("--") else "+") if option.value else "" for name in option.names}
    shown = [f"{name}{end}" for name, end in ends.items()]
    names = f"'({' '.join(option.names)})'{{{','.join(shown)}}}" if len(shown) > 1 else shown[0]
    text = option.help.replace("'", "'\\''").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
    if not option.value:
        return f"{names}'[{text}]'"
    action = f"({' '.join(option.choices)})" if option.choices else "_files" if option.long in FILES else " "
    return f"{names}'[{text}]:{option.value.lower()}:{action}'"


def fish() -> str:
    """Return the completion for fish, for its completions directory."""
    lines = ["# Completion of summarize for fish. Written by tools/generate_docs.py from the program."]
    for option in OPTIONS:
        names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
        text = option.help.replace("\\", "\\\\").replace("'", "\\'")
        if option.choices:
            value = f" -x -a '{' '.join(option.choices)}'"
        else:
            value = "" if not option.value else " -r" if option.long in FILES else " -x"
        lines.append(f"complete -c summarize {names}{value} -d '{text}'")
    return "\n".join([*lines, ""])


# ---------------------------------------------------------------- the picture


def picture() -> str:
    """Return an SVG of a sample's summary on a terminal of 84 columns, drawn by rich."""
    from rich.console import Console
    from rich.text import Text

    from summarize.formats import Terminal
    from summarize.formats.outline import read_outline
    from summarize.formats.terminal import render_terminal
    from summarize.pipeline import summarize

    text = (ROOT / "samples" / "op-ed.txt").read_text("utf-8")
    shown = render_terminal(read_outline(summarize(text)), Terminal(interactive=True, width=84, height=60, color=True))
    console = Console(record=True, width=84, file=io.StringIO(), legacy_windows=False, _environ={})
    console.print(Text.from_ansi("$ summarize samples/op-ed.txt\n\n" + shown.rstrip("\n")))
    drawn = console.export_svg(title="summarize", unique_id="summarize")
    # rich refers to a web font; a local one will do, the widths are in the picture.
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL).replace("Fira Code", "ui-monospace") + "\n"


# ---------------------------------------------------------------- all files

GENERATED = {
    "docs/cli.md": markdown,
    "docs/summarize.1": man_page,
    "completions/summarize.bash": bash,
    "completions/_summarize": zsh,
    "completions/summarize.fish": fish,
}
# Changes with every summary: written with the rest, but not checked.
PICTURE = "docs/picture.svg"


def main(arguments: list[str]) -> int:
    """Write or check all files; return 1 if one is out of date."""
    if "--check" not in arguments:
        for name, generate in (*GENERATED.items(), (PICTURE, picture)):
            (ROOT / name).write_text(generate(), "utf-8")
        return 0
    stale = [name for name, generate in GENERATED.items() if _read(ROOT / name) != generate()]
    if stale:
        sys.stderr.write(f"out of date: {', '.join(stale)}: run python tools/generate_docs.py\n")
    return int(bool(stale))


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
