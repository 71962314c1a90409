"""Of a mail in HTML, today's words alone; of a mail in several texts, all of them."""

from email.message import EmailMessage

import pytest

from summarize.files import Kind, read_source

NEW = "Павел, закажите контейнер."
OLD = "Инна, пришлите смету."
GMAIL = (
    '<div dir="ltr">{new}</div><div class="gmail_quote"><div class="gmail_attr">пн, 1 мар. 2027 г. в 10:00, Павел '
    '&lt;<a href="mailto:p@example.org">p@example.org</a>&gt;:<br></div><blockquote class="gmail_quote">{old}'
    "</blockquote></div>"
)
THUNDERBIRD = (
    '<html><body><p>{new}</p><div class="moz-cite-prefix">01.03.2027 10:00, Павел пишет:<br></div>'
    '<blockquote type="cite" cite="mid:1"><p>{old}</p><ul><li>и счёт</li></ul></blockquote></body></html>'
)
YANDEX = '<div>{new}</div><div>01.03.2027, 10:00, "Павел" &lt;p@example.org&gt;:</div><blockquote>{old}</blockquote>'
APPLE = (
    '{new}<div><blockquote type="cite"><div>1 марта 2027 г., в 10:00, Павел написал(а):</div>{old}</blockquote></div>'
)
BELOW = '<blockquote type="cite">{old}</blockquote><p>{new}</p>'
EARLIER = {"gmail": GMAIL, "thunderbird": THUNDERBIRD, "yandex": YANDEX, "apple": APPLE, "below": BELOW}
TODAY = {
    "indented": "<p>{new}</p><blockquote><p>{old}</p></blockquote>",
    "announced": "<p>{new}</p><p>Прошу:</p><blockquote><p>{old}</p></blockquote>",
    "said": "<p>{new}</p><p>Как сказано в уставе:</p><blockquote>{old}</blockquote>",
    "passed on": '<p>{new}</p><div class="gmail_quote">---------- Forwarded message ---------<br>{old}</div>',
    "at a time": "<p>{new}</p><p>Сбор в 10:00:</p><ul><li>{old}</li></ul>",
}


def mail(page):
    made = EmailMessage()
    made["From"], made["Subject"] = "Инна <inna@example.org>", "Вывоз мусора"
    made.set_content(page, subtype="html")
    return read_source(made.as_bytes(), Kind.MAIL).text


@pytest.mark.parametrize("page", EARLIER.values(), ids=EARLIER)
def test_earlier_mail_is_not_read(page):
    assert mail(page.format(new=NEW, old=OLD)).split("\n\n", 1)[1].strip() == NEW


@pytest.mark.parametrize("page", TODAY.values(), ids=TODAY)
def test_what_is_only_indented_is_read(page):
    text = mail(page.format(new=NEW, old=OLD))
    assert NEW in text
    assert OLD in text


def test_a_mail_that_only_quotes_is_read():
    assert OLD in mail(f'<blockquote type="cite">{OLD}</blockquote>')


def several(*parts):
    made = EmailMessage()
    made["Subject"] = "Сад"
    made.set_content("Яблони цветут.\n")
    made.make_mixed()
    for words, options in parts:
        made.add_attachment(words, **options)
    return made


SHOWN = {"disposition": "inline"}


@pytest.mark.parametrize(
    ("parts", "body"),
    [
        ([("Полейте их.\n", SHOWN)], "Яблони цветут.\n\n\nПолейте их."),
        ([("<p>Полейте их.</p>", SHOWN | {"subtype": "html"})], "Яблони цветут.\n\n\nПолейте их."),
        ([("Список.\n", {"filename": "список.txt"})], "Яблони цветут."),
        ([("Список.\n", {"filename": "список.txt"}), ("Полейте их.\n", SHOWN)], "Яблони цветут.\n\n\nПолейте их."),
        ([("a,b\n", SHOWN | {"subtype": "csv"})], "Яблони цветут."),
        ([("Тайна.\n", {})], "Яблони цветут."),
    ],
)
def test_every_text_that_is_shown_is_read(parts, body):
    text = read_source(several(*parts).as_bytes(), Kind.MAIL).text
    assert text.split("\n\n", 1)[1].strip() == body


def test_of_the_same_text_in_two_forms_one_is_read():
    made = EmailMessage()
    made["Subject"] = "Сад"
    made.set_content("Полейте яблони.\n")
    made.add_alternative("<p>Полейте яблони.</p>", subtype="html")
    made.add_attachment(b"...", maintype="image", subtype="png", filename="a.png")
    assert read_source(made.as_bytes(), Kind.MAIL).text.count("Полейте") == 1
