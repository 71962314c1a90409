"""Files made to break their readers: bombs, entities, depths, counts; each from a few lines, none kept."""

import io
import zlib
from zipfile import ZIP_DEFLATED, ZipFile

WORDS = "Мост закрыт на ремонт до весны."
# Each entity ten of the one before: ten thousand million words.
_LAUGHS = "".join(f'<!ENTITY {own} "{f"&{other};" * 10}">' for other, own in zip("abcdefghi", "bcdefghij", strict=True))
LAUGHING = f'<!DOCTYPE r [<!ENTITY a "хахахахаха">{_LAUGHS}]>'


def reading(address):
    """A document type whose entity ``&j;`` is the content of ``address``."""
    return f'<!DOCTYPE r [<!ENTITY j SYSTEM "{address}">]>'


def archive(members):
    written = io.BytesIO()
    with ZipFile(written, "w") as target:
        for name, content in members.items():
            # What tells the kind stands uncompressed.
            target.writestr(name, content, None if name == "mimetype" else ZIP_DEFLATED)
    return written.getvalue()


# ---------------------------------------------------------------- archives

_WORD = "http://schemas.openxmlformats.org"
_MAIN = f'xmlns:w="{_WORD}/wordprocessingml/2006/main"'
_TYPES = (
    f'<Types xmlns="{_WORD}/package/2006/content-types"><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    f'<Relationships xmlns="{_WORD}/package/2006/relationships"><Relationship Id="a" Target="word/document.xml" '
    f'Type="{_WORD}/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def docx(words=WORDS, prolog="", blank=0, **more):
    """``blank`` megabytes of white space after the words; ``more``: members of the folder word, by their stems."""
    body = f"<w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p>{_blank(blank)}</w:body>"
    return archive(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELATIONS,
            "word/document.xml": f"{prolog}<w:document {_MAIN}>{body}</w:document>",
        }
        | {f"word/{name}.xml": content for name, content in more.items()}
    )


_OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def odt(words=WORDS, prolog="", blank=0):
    names = f'xmlns:office="{_OPEN}:office:1.0" xmlns:text="{_OPEN}:text:1.0" xmlns:style="{_OPEN}:style:1.0"'
    body = f"<office:body><office:text><text:p>{words}</text:p>{_blank(blank)}</office:text></office:body>"
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{prolog}<office:document-content {names}>{body}</office:document-content>",
            "styles.xml": f"<office:document-styles {names}><office:styles/><office:automatic-styles/>"
            "<office:master-styles/></office:document-styles>",
        }
    )


def epub(words=WORDS, prolog="", blank=0):
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": f'<container xmlns="{_OPEN}:container" version="1.0"><rootfiles><rootfile '
            'full-path="c.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
            "c.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata/><manifest>'
            '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="a"/></spine></package>',
            "a.xhtml": f'{prolog}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{words}</p>{_blank(blank)}</body>'
            "</html>",
        }
    )


def _blank(megabytes):
    return " " * (megabytes << 20)


# ---------------------------------------------------------------- markup


def fb2(words=WORDS, prolog=""):
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{prolog}<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0">'
        f"<body><section><p>{words}</p></section></body></FictionBook>"
    ).encode()


def html(words=WORDS, prolog="<!DOCTYPE html>"):
    return f'{prolog}<html><head><meta charset="utf-8"></head><body>{words}</body></html>'.encode()


def nested(tags, depth):
    """HTML with the words inside so many elements, one in another."""
    closing = "".join(f"</{tag}>" for tag in reversed(tags))
    return html("".join(f"<{tag}>" for tag in tags) * depth + WORDS + closing * depth)


def rtf(words="The bridge is closed.", braces=0):
    return (r"{\rtf1\ansi " + "{" * braces + words + "}" * braces + "}").encode()


# ---------------------------------------------------------------- PDF

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_TEXT = b"BT /F 12 Tf 72 700 Td (The bridge is closed.) Tj ET"


def pdf(pages=PAGES, blank=0, more=0):
    """One page; ``blank``: megabytes of white space in its compressed content; ``more``: objects that nothing uses."""
    content = zlib.compress(_TEXT + b" " * (blank << 20))
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(content), content)
    objects = [CATALOG, pages, _PAGE, _FONT, stream, *[b"<</A 1>>"] * more]
    written, places = [b"%PDF-1.4\n"], []
    length = len(written[0])
    for number, each in enumerate(objects, 1):
        places.append(length)
        written.append(b"%d 0 obj\n%s\nendobj\n" % (number, each))
        length += len(written[-1])
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    written.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table))
    written.append(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, length))
    return b"".join(written)
