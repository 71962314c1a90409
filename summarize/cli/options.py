"""The options of the command line. The one module that knows Typer."""
# Annotations are not postponed: Typer evaluates them at every start, ten times slower from strings.

import os
import re
import sys
from typing import Annotated, Any

from typer import Argument, Context, Exit, Option, Typer, echo
from typer.core import TyperCommand

from summarize import __version__
from summarize.languages.interface import INTERFACES, interface_language, translate

app = Typer(
    add_completion=False,
    rich_markup_mode=None,  # help panels cost 70 ms a run and do not pipe
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
_EPILOG = (
    "Exit status: 0 done (also when nothing was found), 1 an input could not be read or the output not written, "
    "2 wrong usage, 130 interrupted, 143 terminated."
)
_FORMATS = "auto, terminal, text, markdown, json, lines, tsv, csv, xlsx, docx, html, ics. [default: auto]"
_METHODS = "textrank, lead, or one of sumy's: lexrank, lsa, luhn, kl, …"
_INPUT_FORMATS = "Input format, if detected wrongly: text, docx, html, pdf, mail, csv, … (docs/files.md)."
_KINDS = "Only rows of these kinds: proposal, order, plan."
_SORTS = "deadline: rows with the earliest date first; with --digest also kind, assignee or source."
_DUE_BEFORE = "Only rows due before DATE: 2026-12-31, 31.12.2026, +14 (days from today) or today."
_INTERFACE = "The language of messages and help: ru or en. [default: the locale's]"
_RESUME = "With --jsonl and -o DIRECTORY/: skip the files that are already there."
_CLUSTER = "Process the files on the Dask cluster at tcp://HOST:8786."
_Text = str | None


def _show_version(value: bool) -> None:
    if value:
        echo(f"summarize {__version__}")
        raise Exit


class _LocalizedCommand(TyperCommand):
    """The command, whose help is in the language of the interface."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 (the class moved with Typer 0.26)
        """The help, its words translated and then wrapped."""
        language = interface_language(sys.argv, os.environ)
        if language == INTERFACES[0]:
            return super().get_help(ctx)
        self.epilog = translate(self.epilog or "", language)
        self.help = "\n".join(translate(line, language) for line in (self.help or "").splitlines())
        parameters: list[Any] = self.get_params(ctx)
        for parameter in parameters:
            parameter.help = translate(parameter.help or "", language)
        lines = super().get_help(ctx).split("\n")
        headings = {line: translate(line, language) for line in lines if line.endswith(":")}
        text = "\n".join(headings.get(line, line) for line in lines)
        return re.sub(r"Usage:|\[default:", lambda found: translate(found[0], language), text)


@app.command(epilog=_EPILOG, cls=_LocalizedCommand)
def summarize_command(
    context: Context,
    files: Annotated[list[str] | None, Argument(metavar="[FILE]...", help="Documents; none or - reads stdin.")] = None,
    format: Annotated[_Text, Option("-f", "--format", metavar="FORMAT", help=_FORMATS)] = None,
    json: Annotated[bool, Option("--json", help="Short for --format json.")] = False,
    output: Annotated[
        _Text, Option("-o", "--output", metavar="FILE", help="Write to FILE; its suffix implies the format.")
    ] = None,
    sentences: Annotated[
        _Text,
        Option("-n", "--sentences", metavar="N", help="At most N sentences, or a share: 20%. [default: 5]"),
    ] = None,
    words: Annotated[int | None, Option(metavar="N", help="Whole sentences of at most N words in all.")] = None,
    only: Annotated[
        _Text, Option(metavar="PART", help="summary, recommendations, enumerations, keywords or outline.")
    ] = None,
    title: Annotated[_Text, Option(metavar="TEXT", help="The title, if the text has none.")] = None,
    method: Annotated[str, Option("-m", "--method", metavar="NAME", help=_METHODS)] = "textrank",
    language: Annotated[
        str, Option("-l", "--language", metavar="CODE", help="The language: auto, or a code such as ru.")
    ] = "auto",
    encoding: Annotated[_Text, Option(metavar="NAME", help="The encoding, if detected wrongly.")] = None,
    fix_mojibake: Annotated[
        bool, Option("--fix-mojibake", help="Undo letters that were decoded wrongly before.")
    ] = False,
    keywords: Annotated[
        int | None, Option("-k", "--keywords", metavar="N", help="Add the N most important phrases.")
    ] = None,
    lists_only: Annotated[bool, Option("--lists-only", help="Only recommendations from lists.")] = False,
    possible: Annotated[bool, Option("--all", help="Also what is merely possible, marked.")] = False,
    kinds: Annotated[list[str] | None, Option("--kind", metavar="KIND,...", help=_KINDS)] = None,
    sort: Annotated[_Text, Option(metavar="NAME", help=_SORTS)] = None,
    assignee: Annotated[_Text, Option(metavar="TEXT", help="Only rows assigned to TEXT, in any case form.")] = None,
    due_before: Annotated[_Text, Option(metavar="DATE", help=_DUE_BEFORE)] = None,
    dated: Annotated[bool, Option("--dated", help="Only rows with a date.")] = False,
    ics: Annotated[str, Option(metavar="WHAT", help="What a calendar holds: events or tasks.")] = "events",
    blocks: Annotated[
        bool, Option("--blocks", help="Print the document's blocks, a line each, with their kinds.")
    ] = False,
    outline: Annotated[
        bool, Option("--outline", help="Only the outline: headings, a sentence of each, its rows.")
    ] = False,
    in_context: Annotated[
        bool, Option("--in-context", help="Print the document with the results marked in it.")
    ] = False,
    digest: Annotated[bool, Option("--digest", help="One brief of all documents, and one list of their rows.")] = False,
    recursive: Annotated[
        bool, Option("-r", "--recursive", help="Read the documents in directories and below.")
    ] = False,
    jobs: Annotated[int, Option("-j", "--jobs", metavar="N", help="Use N processes.")] = 1,
    jsonl: Annotated[
        _Text, Option(metavar="FIELD", help="Read JSON Lines, a document a line, its text in FIELD.")
    ] = None,
    id: Annotated[_Text, Option(metavar="FIELD", help="Copy this field of each JSON line to the output.")] = None,
    resume: Annotated[bool, Option("--resume", help=_RESUME)] = False,
    cluster: Annotated[_Text, Option(metavar="ADDRESS", help=_CLUSTER)] = None,
    explain: Annotated[bool, Option("--explain", help="Show why each sentence and row was selected.")] = False,
    input_format: Annotated[_Text, Option("--from", metavar="FORMAT", help=_INPUT_FORMATS)] = None,
    show_text: Annotated[
        bool, Option("--show-text", help="Print the text as read, to which all offsets refer.")
    ] = False,
    color: Annotated[str, Option(metavar="WHEN", help="auto, always or never.")] = "auto",
    interface: Annotated[_Text, Option(metavar="CODE", help=_INTERFACE)] = None,
    version: Annotated[
        bool,
        Option(
            "--version", callback=_show_version, is_eager=True, expose_value=False, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Summarize documents and list, numbered, what they recommend.

    Reads FILEs or standard input and writes to standard output; every word is the document's own.

    \b
    summarize article.txt
    curl … | summarize --words 60
    summarize --json *.txt | jq -r '.recommendations[].text'
    """
    from summarize.cli.option_checks import Options
    from summarize.cli.run import run

    # Each parameter is a field of Options.
    options = Options(**context.params)
    raise Exit(int(run(options._replace(only="outline") if outline else options)))
