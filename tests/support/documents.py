"""One document of our own in every kind of file, made by real programs."""

import subprocess
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from summarize.files.pandoc.read import program

TITLE = "Перечень мер по ремонту дорог"
LEAD_IN = "Чтобы улицы не закрылись, необходимо:"
FIRST = "провести осмотр всех улиц до 1 июня:"
INNER = ("центральный район;", "Заречье и Слобода;")
LATER = ("найти деньги на ремонт моста;", "нанять подрядчика на открытом конкурсе.")
ROW = ("1", "Осмотреть мост через Ёлнать", "Глава посёлка", "1 июня 2026 года")
NOTE = "Мост построен в 1960 году."

MARKDOWN = f"""---
title: {TITLE}
---

# Почему нельзя ждать

Дороги в посёлке разбиты третий год, и мост закрыт[^1]. Жители пишут жалобы каждую неделю.

{LEAD_IN}

1.  {FIRST}

    a)  {INNER[0]}
    b)  {INNER[1]}

2.  {LATER[0]}
3.  {LATER[1]}

> Без моста мы как на острове.

# План

| № | Мероприятие | Ответственный | Срок |
|---|---|---|---|
| {" | ".join(ROW)} |

[^1]: {NOTE}
"""


def by_pandoc(path: Path) -> Path:
    """The document as pandoc writes it to ``path``; the suffix says how."""
    command = [str(program()), "-s", "-f", "markdown", "-o", str(path)]
    subprocess.run(command, input=MARKDOWN.encode(), check=True, capture_output=True)
    return path


def by_word(path: Path) -> Path:
    """The document as Word has it: automatic numbers, the nested ones in Russian letters; a merged cell."""
    written = docx.Document()
    number = _numbering(written, (("decimal", "%1."), ("russianLower", "%2)")))
    written.add_paragraph(TITLE, style="Title")
    written.add_paragraph("Почему нельзя ждать", style="Heading 1")
    written.add_paragraph(LEAD_IN)
    for level, words in ((0, FIRST), (1, INNER[0]), (1, INNER[1]), (0, LATER[0]), (0, LATER[1])):
        _numbered(written.add_paragraph(words), number, level)
    written.add_paragraph("1)\tПункт, набранный рукой.")
    indented = written.add_paragraph("Отступ ещё не цитата.")
    indented.paragraph_format.left_indent = docx.shared.Cm(6)
    written.add_paragraph("Без моста мы как на острове.", style="Quote")
    table = written.add_table(rows=3, cols=4)
    for place, words in enumerate(("№", "Мероприятие", "Ответственный", "Срок")):
        table.cell(0, place).text = words
    table.cell(1, 0).merge(table.cell(1, 3)).text = "Первая очередь"
    for place, words in enumerate(ROW):
        table.cell(2, place).text = words
    written.save(path)
    return path


def _numbering(written, levels) -> int:
    part = written.part.numbering_part.element
    abstract = _element("w:abstractNum", abstractNumId="90")
    for place, (style, text) in enumerate(levels):
        level = _element("w:lvl", ilvl=str(place))
        for tag, value in (("w:start", "1"), ("w:numFmt", style), ("w:lvlText", text)):
            level.append(_element(tag, val=value))
        abstract.append(level)
    part.insert(0, abstract)
    number = _element("w:num", numId="90")
    number.append(_element("w:abstractNumId", val="90"))
    part.append(number)
    return 90


def _numbered(paragraph, number, level) -> None:
    properties = _element("w:numPr")
    properties.append(_element("w:ilvl", val=str(level)))
    properties.append(_element("w:numId", val=str(number)))
    paragraph._p.get_or_add_pPr().append(properties)  # noqa: SLF001 (python-docx has no numbering of its own)


def _element(tag, **attributes):
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
