"""What must hold of every result, whatever the document: CONTRACT's JSON against the source, formats against the JSON.

Every check raises AssertionError with what it found. The checks know the source and the JSON
document, and nothing of how the program came to it.
"""

import json
import re
from collections import Counter
from datetime import date
from itertools import groupby, pairwise

from summarize.formats import Terminal
from summarize.formats.json import render_json
from summarize.formats.markdown import render_markdown
from summarize.formats.outline import read_outline
from summarize.formats.terminal import render_terminal
from summarize.formats.text import render_text
from summarize.languages import load
from summarize.pipeline import normalized_document, split_sentences, summarize
from summarize.summary.ranking import rank
from summarize.text.quoting import fold, sanitize

KEYS = ["schema", "source", "language", "title", "summary", "enumerations", "recommendations"]
SOURCE = ["name", "characters", "words", "sentences"]
SENTENCE = ["text", "start", "end", "sentence", "score", "section"]
ENUMERATION = ["form", "lead_in", "items"]
ITEM = ["number", "marker", "text", "start", "end", "measure", "cue", "children"]
ROW = [
    "number", "text", "details", "start", "end", "spans", "kind", "by", "context", "from", "enumeration", "label",
    "line", "actions", "assignee", "deadline",
]  # fmt: skip
FORMS = {"ordinal_adverb", "ordinal", "number", "letter", "roman", "bullet", "discourse"}
ORIGINS = {"enumeration", "table", "sentence"}
KINDS = ["proposal", "order", "plan"]
WIDE = Terminal(interactive=True, width=100, height=10_000, color=False)


def check(text, **options):
    """Everything below, of one text."""
    check_sentences(text)
    check_scores(text)
    summary = summarize(text, **options)
    found = json.loads(render_json(summary, name=None))
    check_json(text, found)
    check_decisions(text, found)
    check_formats(summary)
    return found


def check_sentences(text):
    """Each non-space character in exactly one sentence, each sentence as it stands."""
    sentences = split_sentences(text)
    end = 0
    for sentence in sentences:
        assert end <= sentence.start < sentence.end, (end, sentence)
        assert sentence.text == text[sentence.start : sentence.end], sentence
        assert not text[end : sentence.start].strip(), f"lost: {text[end : sentence.start]!r}"
        end = sentence.end
    assert not text[end:].strip(), f"lost: {text[end:]!r}"


def check_scores(text):
    """Scores of all sentences, none negative, sum to 1."""
    scores = rank(normalized_document(text)).scores
    assert len(scores) == len(split_sentences(text))
    assert all(score >= 0 for score in scores)
    assert not scores or abs(sum(scores) - 1) < 1e-6, sum(scores)


def check_json(text, found):
    """The contract of ``summarize/1``."""
    sentences = split_sentences(text)
    assert list(found)[: len(KEYS)] == KEYS
    assert list(found["source"])[: len(SOURCE)] == SOURCE
    counted = (len(text), len(re.findall(r"\w+", text)), len(sentences))
    assert tuple(found["source"][key] for key in SOURCE[1:]) == counted
    if found["title"] is not None:
        check_quote(text, found["title"])
    for sentence in found["summary"]:
        check_summary_sentence(text, sentences, sentence)
    check_ascending([sentence["sentence"] for sentence in found["summary"]], strictly=True)
    for enumeration in found["enumerations"]:
        check_enumeration(text, enumeration, 0, len(text))
    check_ascending([enumeration["items"][0]["start"] for enumeration in found["enumerations"]])
    check_rows(text, found)


def check_ascending(numbers, *, strictly=False):
    assert all(one < other or (one == other and not strictly) for one, other in pairwise(numbers)), numbers


def check_span(start, end, least, most):
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert least <= start < end <= most, (start, end, least, most)


def check_quote(text, quote):
    check_span(quote["start"], quote["end"], 0, len(text))
    assert list(quote)[:3] == ["text", "start", "end"]
    check_words(text, quote["text"], quote["start"], quote["end"])


def check_words(text, shown, start, end):
    """``shown`` is the slice, folded, and every letter and digit of the slice in its order."""
    assert shown == fold(text[start:end]), (shown, text[start:end])
    assert signs(shown) == signs(text[start:end]), (shown, text[start:end])
    assert shown == " ".join(shown.split())


def signs(text):
    """``text`` without what folding may take out: white space, hyphens and invisible characters."""
    return re.sub(r"[\s\-\u2010\u00ad\ufffe\u200b\u2060\ufeff]", "", text)


def check_summary_sentence(text, sentences, found):
    assert list(found)[: len(SENTENCE)] == SENTENCE
    check_quote(text, found)
    sentence = sentences[found["sentence"]]
    number = re.match(r"\s*(?:\d{1,2}\.)*\d{1,2}[.)]\s+", text[sentence.start : sentence.end])
    starts = {sentence.start, sentence.start + number.end()} if number else {sentence.start}
    assert found["start"] in starts
    assert found["end"] == sentence.end
    assert 0 <= found["score"] <= 1
    if found["section"] is not None:
        assert signs(found["section"]) in signs(text[: found["start"]]), found["section"]


def check_enumeration(text, found, least, most):
    assert list(found) == ENUMERATION
    assert found["form"] in FORMS
    assert found["items"]
    if found["lead_in"] is not None:
        check_quote(text, found["lead_in"])
        # Where the marker follows its words, the words before it announce what comes after them.
        assert found["lead_in"]["start"] < found["items"][-1]["end"]
    for item in found["items"]:
        check_item(text, item, least, most)
    assert all(one["end"] <= other["start"] for one, other in pairwise(found["items"])), found["items"]


def check_item(text, item, least, most):
    assert list(item) == ITEM
    assert item["number"] >= 1
    check_span(item["start"], item["end"], least, most)
    check_quote(text, item["marker"])
    assert item["start"] <= item["marker"]["start"]
    assert item["marker"]["end"] <= item["end"]
    if item["cue"] is not None:
        check_quote(text, item["cue"])
    assert signs(item["text"]) in signs(text[item["start"] : item["end"]])
    for child in item["children"]:
        check_enumeration(text, child, item["start"], item["end"])


def check_rows(text, found):
    rows = found["recommendations"]
    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))
    for row in rows:
        check_row(text, row)
        check_place(row, found["enumerations"])
    check_kinds(rows)


def check_kinds(rows):
    """Rows of one kind together, the kind of most items first, then the larger group; each in document order."""
    runs = [(kind, list(run)) for kind, run in groupby(rows, key=lambda row: row["kind"])]
    items = Counter(row["kind"] for row in rows if row["from"] == "enumeration")
    first = max(KINDS, key=lambda kind: items[kind]) if items else None
    order = sorted(runs, key=lambda run: (run[0] != first, -len(run[1]), KINDS.index(run[0])))
    assert [kind for kind, _ in runs] == list(dict.fromkeys(kind for kind, _ in order)), [kind for kind, _ in runs]
    for _, run in runs:
        check_ascending([row["start"] for row in run])


def check_row(text, row):
    assert list(row)[: len(ROW)] == ROW
    check_span(row["start"], row["end"], 0, len(text))
    assert row["kind"] in KINDS
    assert row["from"] in ORIGINS
    assert len(row["spans"]) == 1 + len(row["details"])
    for start, end in row["spans"]:
        check_span(start, end, row["start"], row["end"])
    check_ascending([place for span in row["spans"] for place in span])
    shown = fold(text[slice(*row["spans"][0])])
    assert row["text"] == shown[:1].upper() + shown[1:]
    for detail, span in zip(row["details"], row["spans"][1:], strict=True):
        check_words(text, detail, *span)
    assert row["line"] == len(re.findall(r"\r\n|\r|\n", text[: row["start"]])) + 1
    check_terms(text, row)


def check_terms(text, row):
    for action in row["actions"]:
        check_quote(text, action)
    for name in ("by", "context", "assignee", "deadline"):
        if row[name] is not None:
            check_quote(text, row[name])
    if row["deadline"] and "date" in row["deadline"]:
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["deadline"]["date"]), row["deadline"]
        date.fromisoformat(row["deadline"]["date"])


def check_place(row, enumerations):
    """A row of an enumeration stands in it, under its markers."""
    if row["from"] == "enumeration":
        items = list(all_items(enumerations[row["enumeration"]]))
        assert any(item["start"] <= row["start"] and row["end"] <= item["end"] for item in items)
        markers = {word for item in items for word in item["marker"]["text"].split()}
        assert set((row["label"] or "").split()) <= markers, row["label"]
    elif row["from"] == "table":
        assert row["enumeration"] is None
    if row["enumeration"] is not None:
        assert 0 <= row["enumeration"] < len(enumerations)


def check_decisions(text, found):
    """No row begins with the words of an item that is no measure, with its marker or without."""
    items = [item for enumeration in found["enumerations"] for item in all_items(enumeration)]
    for row in found["recommendations"]:
        start = row["spans"][0][0]
        own = [item for item in items if item["start"] <= start < item["end"] and opens(text, item, start)]
        assert not own or own[-1]["measure"], row["text"]


def opens(text, item, start):
    return start <= item["marker"]["start"] or not any(map(str.isalnum, text[item["marker"]["end"] : start]))


def all_items(enumeration):
    for item in enumeration["items"]:
        yield item
        for child in item["children"]:
            yield from all_items(child)


def check_formats(summary):
    """Text, Markdown and terminal show the words of the JSON document and the program's own, nothing else."""
    found = json.loads(render_json(summary, name=None, explain=True))
    own = own_words(summary.document.text, found)
    outline = read_outline(summary, explain=True)
    check_shown(render_text(outline), found, own)
    check_shown(unescaped(render_markdown(outline)), found, own)
    check_shown(render_terminal(outline, WIDE), found, own)


def own_words(text, found):
    """The closed list: the pack's headings, notes and reasons, the reasons filled with the document's words."""
    language = load(found["language"] or "ru")
    tables = [language.messages(name) for name in ("output", "why", "explain")]
    listed = [str(value) for table in tables for value in table.values() if "{" not in str(value)]
    by = filter(None, str(language.messages("output")["by_whom"]).split("{words}"))
    return [*listed, *by, *explained(text, found, language)]


def explained(text, found, language):
    """The reasons with words or numbers in them: a template of the closed list, filled with what its place says."""
    for sentence in found["summary"]:
        for reason in sentence["why"]:
            for name, filled in fillings(reason, language.messages("explain")):
                words = re.sub(r" \(\d+\)", "", filled).split(", ")
                if name == "words":
                    assert all(word in sentence["text"].lower() for word in words), reason
                else:
                    assert re.fullmatch(r"\d+(?:\.\d+)?", filled), reason
            yield reason
    for row in found["recommendations"]:
        for reason in row["why"]:
            for name, filled in fillings(reason, language.messages("why")):
                assert name == "percent" or all(signs(words) in signs(text) for words in filled.split(" … ")), reason
            yield reason


def fillings(reason, templates):
    """What a reason fills its template with, by name; AssertionError when it is none of the closed list's."""
    for template in templates.values():
        written = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(str(template)))
        if match := re.fullmatch(written, reason, re.DOTALL):
            return match.groupdict().items()
    raise AssertionError(reason)


def unescaped(markdown):
    return re.sub(r"\\([\\`*_\[\]<>|~#&.)+=-])", r"\1", markdown)


def check_shown(rendered, found, own):
    """Each quotation is shown, and besides nothing but the program's own words and the signs of the layout."""
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", rendered)
    shown = bare(rendered)
    pieces = {bare(piece) for piece in quotations(found)} - {""}
    for piece in pieces:
        assert piece in shown, f"not shown: {piece!r}"
    sections = {bare(part) for part in announced(found)} - {""}
    reach = tiled(shown, sorted(pieces | sections | {bare(word) for word in own}, key=len, reverse=True))
    assert reach == len(shown), f"invented: …{shown[max(0, reach - 30) : reach + 60]!r}"


def bare(text):
    return re.sub(r"\s+", "", sanitize(text))


def quotations(found):
    """Everything quoted that a reader must be shown."""
    if found["title"]:
        yield found["title"]["text"]
    yield from (sentence["text"] for sentence in found["summary"])
    for row in found["recommendations"]:
        yield row["text"]
        yield from row["details"]
        yield from (action["text"] for action in row["actions"])
        yield from (row[name]["text"] for name in ("by", "assignee", "deadline") if row[name])


def announced(found):
    """What may stand above: headings and lead-ins, shown once for all that is under them."""
    yield from (sentence["section"] for sentence in found["summary"] if sentence["section"])
    yield from lead_ins(found["enumerations"])
    for row in found["recommendations"]:
        yield (row["context"] or {"text": ""})["text"]


def lead_ins(enumerations):
    for enumeration in enumerations:
        yield (enumeration["lead_in"] or {"text": ""})["text"]
        for item in enumeration["items"]:
            yield from lead_ins(item["children"])


# A colon of the document stands between the words of a row and its sub-items.
LAYOUT = re.compile(r"\d+\.|<!---->|[\[\]()*>#.:;•·–—-]")


def tiled(shown, pieces):
    """How far ``shown`` can be laid out with ``pieces`` and signs of the layout, from its beginning."""
    reached = bytearray(len(shown) + 1)
    reached[0] = 1
    by_sign = {}
    for piece in pieces:
        by_sign.setdefault(piece[0], []).append(piece)
    for place in range(len(shown)):
        if reached[place]:
            for piece in by_sign.get(shown[place], ()):
                if shown.startswith(piece, place):
                    reached[place + len(piece)] = 1
            layout = LAYOUT.match(shown, place)
            if layout:
                reached[layout.end()] = 1
    return reached.rfind(1)
