"""Write what is generated from the program itself: docs/cli.md, the man page, the completions, the picture.

python tools/generate_docs.py            writes everything anew
python tools/generate_docs.py --check    exits 1 when something is not what the program says
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from summarize import languages
from summarize.cli import command as cli
from summarize.cli import options as request
from summarize.summary.ranking import METHODS

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent
# What may follow an option; «file» and «directory» are completed by the shell itself.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "--format": request.FORMATS,
    "--only": request.PARTS,
    "--color": request.COLORS,
    "--sort": request.SORTS,
    "--from": request.KINDS,
    "--method": METHODS,
    "--language": ("auto", *languages.known_codes()),
    "--encoding": ("utf-8", "utf-16", "cp1251", "koi8-r", "cp866"),
}
FILES = frozenset({"--output"})
COMPLETED = FILES | CHOICES.keys()


class Option(NamedTuple):
    """An option as the program declares it; ``value`` is the name of what follows it, empty for a switch."""

    names: tuple[str, ...]
    value: str
    help: str

    @property
    def long(self) -> str:
        """The name that needs no explaining."""
        return next((name for name in self.names if name.startswith("--")), self.names[0])


def options() -> list[Option]:
    """The options of the command in the order of ``--help``."""
    command = typer.main.get_command(cli.app)
    found = [
        Option(tuple(each.opts), "" if each.is_flag else str(each.metavar), str(each.help))
        for each in command.params
        if each.param_type_name == "option"
    ]
    return [*found, Option(("-h", "--help"), "", "Show the help and exit.")]


def description() -> tuple[list[str], list[str]]:
    """What the command says of itself: paragraphs, and the example calls."""
    text = str(typer.main.get_command(cli.app).help)
    prose, _, examples = text.partition("\b")
    paragraphs = [" ".join(part.split()) for part in prose.split("\n\n") if part.strip()]
    return paragraphs, [line.strip() for line in examples.splitlines() if line.strip()]


# ---------------------------------------------------------------- docs/cli.md


def markdown() -> str:
    """The reference of the command line."""
    paragraphs, examples = description()
    rows = "\n".join(f"| {_names(option)} | {_escaped(option)} |" for option in options())
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
            rows,
            "",
            exit_statuses(),
            "",
        ]
    )


def exit_statuses() -> str:
    """The last lines of the help."""
    return " ".join(str(typer.main.get_command(cli.app).epilog).split())


def _names(option: Option) -> str:
    value = f" {option.value}" if option.value else ""
    return ", ".join(f"`{name}{value if name == option.names[-1] else ''}`" for name in option.names)


def _escaped(option: Option) -> str:
    choices = CHOICES.get(option.long, ())
    said = all(choice in option.help or choice == option.value for choice in choices)
    listed = "" if said else f" One of: {', '.join(f'`{choice}`' for choice in choices)}."
    return option.help.replace("|", "\\|") + listed


# ---------------------------------------------------------------- the man page


def manual() -> str:
    """The page for man(1)."""
    paragraphs, examples = description()
    lines = [
        '.\\" Written by tools/generate_docs.py from the program.',
        '.TH SUMMARIZE 1 "" summarize "User Commands"',
        ".SH NAME",
        "summarize \\- what documents say, and the numbered list of what they recommend",
        ".SH SYNOPSIS",
        ".B summarize",
        "[\\fIOPTION\\fR]... [\\fIFILE\\fR]...",
        ".SH DESCRIPTION",
        *(f"{_roff(paragraph)}\n.PP" for paragraph in paragraphs),
        ".SH OPTIONS",
    ]
    for option in options():
        value = f" \\fI{_roff(option.value)}\\fR" if option.value else ""
        names = ", ".join(f"\\fB{_roff(name)}\\fR" for name in option.names)
        lines += [".TP", f"{names}{value}", _roff(option.help)]
    lines += [".SH EXAMPLES", ".nf", *(_roff(example) for example in examples), ".fi"]
    lines += [".SH EXIT STATUS", _roff(exit_statuses()), ""]
    return "\n".join(lines)


def _roff(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


# ---------------------------------------------------------------- completions


def bash() -> str:
    """Completion for bash: sourced, or put where bash-completion looks."""
    cases = [
        f'        {"|".join(option.names)}) COMPREPLY=($(compgen -W "{" ".join(CHOICES[option.long])}" -- "$word")) ;;'
        for option in options()
        if option.long in CHOICES
    ]
    free = "|".join(name for each in options() for name in each.names if each.value and each.long not in COMPLETED)
    words = " ".join(name for option in options() for name in option.names)
    return "\n".join(
        [
            "# Completion of summarize for bash. Written by tools/generate_docs.py from the program.",
            "_summarize() {",
            '    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"',
            "    # bash takes «--color=al» for three words.",
            '    if [[ "$word" == "=" ]]; then',
            '        word=""',
            '    elif [[ "$before" == "=" ]]; then',
            '        before="${COMP_WORDS[COMP_CWORD-2]}"',
            "    fi",
            '    case "$before" in',
            *cases,
            f"        {free}) COMPREPLY=() ;;",
            '        *) if [[ "$word" == -* ]]; then',
            f'               COMPREPLY=($(compgen -W "{words}" -- "$word"))',
            "           else",
            "               # readline knows names with spaces, ~ and directories.",
            "               compopt -o default",
            "               COMPREPLY=()",
            "           fi ;;",
            "    esac",
            "}",
            "complete -F _summarize summarize",
            "",
        ]
    )


def zsh() -> str:
    """Completion for zsh: a file named _summarize on the fpath."""
    lines = ["#compdef summarize", "# Written by tools/generate_docs.py from the program.", "_arguments -s -S \\"]
    lines += [f"  {_zsh(option)} \\" for option in options()]
    return "\n".join([*lines, "  '*:file:_files'", ""])


def _zsh(option: Option) -> str:
    # «=» after a long name: its value may follow one, or a space; «+» after a short one: in the same word, or the next.
    ends = {name: ("=" if name.startswith("--") else "+") if option.value else "" for name in option.names}
    shown = [f"{name}{end}" for name, end in ends.items()]
    names = f"'({' '.join(option.names)})'{{{','.join(shown)}}}" if len(shown) > 1 else shown[0]
    said = option.help.replace("'", "'\\''").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
    if not option.value:
        return f"{names}'[{said}]'"
    choices = CHOICES.get(option.long)
    action = f"({' '.join(choices)})" if choices else "_files" if option.long in FILES else " "
    return f"{names}'[{said}]:{option.value.lower()}:{action}'"


def fish() -> str:
    """Completion for fish: a file in its completions directory."""
    lines = ["# Completion of summarize for fish. Written by tools/generate_docs.py from the program."]
    for option in options():
        names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
        said = option.help.replace("\\", "\\\\").replace("'", "\\'")
        choices = CHOICES.get(option.long)
        if choices:
            value = f" -x -a '{' '.join(choices)}'"
        elif option.long in FILES:
            value = " -r"
        else:
            value = " -x" if option.value else ""
        lines.append(f"complete -c summarize {names}{value} -d '{said}'")
    return "\n".join([*lines, ""])


# ---------------------------------------------------------------- the picture


def picture() -> str:
    """What a terminal of 84 columns shows of a sample, as rich draws it."""
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
    # rich names a font of a network's; what the reader has will do, the widths are in the picture.
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL).replace("Fira Code", "ui-monospace") + "\n"


# ---------------------------------------------------------------- all of them

GENERATED = {
    "docs/cli.md": markdown,
    "docs/summarize.1": manual,
    "completions/summarize.bash": bash,
    "completions/_summarize": zsh,
    "completions/summarize.fish": fish,
}
# Changes with every sentence that is chosen otherwise: written with the rest, and not compared.
PICTURE = "docs/picture.svg"


def main(arguments: list[str]) -> int:
    """Write every generated file, or with ``--check`` compare them; 1 when one of them is not what it should be."""
    if "--check" not in arguments:
        for name, make in (*GENERATED.items(), (PICTURE, picture)):
            (ROOT / name).write_text(make(), "utf-8")
        return 0
    stale = [name for name, make in GENERATED.items() if _read(ROOT / name) != make()]
    if stale:
        sys.stderr.write(f"not what the program says: {', '.join(stale)}: run python tools/generate_docs.py\n")
    return int(bool(stale))


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
