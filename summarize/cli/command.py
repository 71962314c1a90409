"""The command line: what may be typed. The one module that knows Typer."""
# Its annotations are not postponed: Typer evaluates them at every start, and as text each costs ten times as much.

from typing import Annotated

import typer

from summarize import __version__

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,  # help panels cost 70 ms a run and do not pipe
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_EPILOG = (
    "Exit status: 0 done (also when nothing was found), 1 an input could not be read or the output not written, "
    "2 wrong usage, 130 interrupted, 143 terminated."
)


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"summarize {__version__}")
        raise typer.Exit


@app.command(epilog=_EPILOG)
def summarize_command(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]...", help="Documents to read; none or - reads standard input.")
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "-f",
            "--format",
            metavar="FORMAT",
            help="auto, terminal, text, markdown, json, csv, xlsx, docx, html, ics. [default: auto]",
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Write there; the suffix implies the format.")
    ] = None,
    sentences: Annotated[
        str | None,
        typer.Option("-n", "--sentences", metavar="N", help="At most N sentences, or a share: 20%. [default: 5]"),
    ] = None,
    words: Annotated[
        int | None, typer.Option("--words", metavar="N", help="Whole sentences of at most N words in all.")
    ] = None,
    only: Annotated[
        str | None, typer.Option("--only", metavar="PART", help="summary, recommendations or enumerations.")
    ] = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="The title, if the text has none.")
    ] = None,
    method: Annotated[
        str,
        typer.Option(
            "-m", "--method", metavar="NAME", help="textrank, lead, or one of sumy's: lexrank, lsa, luhn, kl, …"
        ),
    ] = "textrank",
    language: Annotated[
        str, typer.Option("-l", "--language", metavar="CODE", help="The language: auto, or a code such as ru.")
    ] = "auto",
    encoding: Annotated[
        str | None, typer.Option("--encoding", metavar="NAME", help="The encoding, if it is guessed wrong.")
    ] = None,
    keywords: Annotated[
        int | None, typer.Option("-k", "--keywords", metavar="N", help="Add the N most telling phrases.")
    ] = None,
    lists_only: Annotated[
        bool, typer.Option("--lists-only", help="Recommend what stands in a list, no single sentences.")
    ] = False,
    sort: Annotated[
        str | None, typer.Option("--sort", metavar="deadline", help="The rows with the earliest date first.")
    ] = None,
    assignee: Annotated[
        str | None, typer.Option("--assignee", metavar="TEXT", help="Only the rows that name TEXT, in any case form.")
    ] = None,
    due_before: Annotated[
        str | None, typer.Option("--due-before", metavar="DATE", help="Only the rows due before DATE (2026-12-31).")
    ] = None,
    blocks: Annotated[
        bool, typer.Option("--blocks", help="Print the document as it was understood: a block a line, with its kind.")
    ] = False,
    in_context: Annotated[
        bool, typer.Option("--in-context", help="Show the document with what was chosen marked in place.")
    ] = False,
    recursive: Annotated[
        bool, typer.Option("-r", "--recursive", help="Read the documents in directories and those below.")
    ] = False,
    jobs: Annotated[int, typer.Option("-j", "--jobs", metavar="N", help="Work in N processes.")] = 1,
    jsonl: Annotated[
        str | None,
        typer.Option("--jsonl", metavar="FIELD", help="Read JSON Lines, a document a line, its text under FIELD."),
    ] = None,
    identifier: Annotated[
        str | None, typer.Option("--id", metavar="FIELD", help="Carry this field of each JSON line through.")
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="With --jsonl and -o DIRECTORY/: leave out the parts that are there.")
    ] = False,
    cluster: Annotated[
        str | None,
        typer.Option("--cluster", metavar="ADDRESS", help="Do the parts on the Dask cluster at tcp://HOST:8786."),
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say of each sentence and row why it is there.")] = False,
    kind: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="KIND",
            help="What is read, if it is guessed wrong: text, docx, odt, rtf, epub, fb2, html, markdown or pdf.",
        ),
    ] = None,
    show_text: Annotated[
        bool, typer.Option("--show-text", help="Print the text that was read, to which all offsets refer.")
    ] = False,
    color: Annotated[str, typer.Option("--color", metavar="WHEN", help="auto, always or never.")] = "auto",
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit."),
    ] = False,
) -> None:
    """Print what documents say and the numbered list of what they recommend.

    Reads FILEs, or standard input, and prints to standard output; every word is the document's own.

    \b
    summarize article.txt
    curl … | summarize --words 60
    summarize --json *.txt | jq -r '.recommendations[].text'
    """
    from summarize.cli.run import Request, run
    from summarize.errors import UsageError

    if json and format_ not in (None, "json"):
        message = f"--json with -f {format_}: leave one out"
        raise UsageError(message)
    request = Request(
        files=tuple(files or ()),
        format="json" if json else format_,
        output=output,
        sentences=sentences,
        words=words,
        only=only,
        title=title,
        method=method,
        language=language,
        encoding=encoding,
        keywords=keywords,
        lists_only=lists_only,
        sort=sort,
        assignee=assignee,
        due_before=due_before,
        blocks=blocks,
        in_context=in_context,
        recursive=recursive,
        jobs=jobs,
        jsonl=jsonl,
        id=identifier,
        resume=resume,
        cluster=cluster,
        explain=explain,
        color=color,
        kind=kind,
        show_text=show_text,
    )
    raise typer.Exit(int(run(request)))
