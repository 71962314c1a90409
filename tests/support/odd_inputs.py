"""Inputs that make programs slow: one sign, one line, one word, one list, at any length."""

WORDS = ["мост", "дорога", "река", "село", "школа", "паром", "причал", "берег"]


def _numbered(n):
    return "".join(f"{number}. построить мост\n" for number in range(1, n // 18 + 1))


def _deep(n):
    """Each item numbered a level deeper than the one before: 1. 1.1. 1.1.1. …"""
    lines, length, depth = [], 0, 0
    while length < n:
        depth = depth % 40 + 1
        lines.append("1." * depth + " построить мост\n")
        length += len(lines[-1])
    return "".join(lines)


def _lists(n):
    return "Нужно:\n1) купить паром;\n2) нанять врача.\n\n" * (n // 41)


def _nested(n):
    return "1. Совету:\na) купить паром;\nб) нанять врача:\n– сразу;\n– весной.\n\n" * (n // 64)


def _in_line(n):
    return "Нужно: " + " ".join(f"{number}) купить паром;" for number in range(1, n // 18))


def _prose(n):
    count = n // 40
    return "".join(
        f"{WORDS[k % 8].capitalize()} и {WORDS[k * 7 % 8]} требуют ремонта номер {k}. " for k in range(count)
    )


def _repeated(unit):
    return lambda n: unit * (n // len(unit))


ODD = {
    "nothing but full stops": _repeated("."),
    "full stops apart": _repeated(". "),
    "initials": _repeated("а. "),
    "capital initials": _repeated("И.И. "),
    "open quotes": _repeated("«"),
    "open quotes and words": _repeated("«мост "),
    "straight quotes": _repeated('"мост" '),
    "open brackets": _repeated("("),
    "brackets and words": _repeated("(мост "),
    "square brackets": _repeated("[мост] "),
    "markers in a line": _repeated("1. а) – "),
    "numbers of sections": _repeated("1.1."),
    "digits": _repeated("7"),
    "digits and commas": _repeated("7,"),
    "dashes": _repeated("—"),
    "hyphens": _repeated("-"),
    "dashes apart": _repeated("— "),
    "hyphenated line ends": _repeated("мо-\n"),
    "one word": _repeated("мост"),
    "one capital word": _repeated("МОСТ"),
    "one-letter words": _repeated("м "),
    "letter-spaced": _repeated("м о с т  "),
    "hyphenated word": _repeated("мост-"),
    "combining signs": _repeated("\u0301"),
    "spaces": _repeated(" "),
    "tabs": _repeated("\t"),
    "no-break spaces": _repeated("\u00a0"),
    "zero-width spaces": _repeated("\u200b"),
    "empty lines": _repeated("\n"),
    "carriage returns": _repeated("\r"),
    "both line ends": _repeated("\r\n \n"),
    "one-letter lines": _repeated("м\n"),
    "short lines": _repeated("Мост\n"),
    "lines of dashes": _repeated("– мост\n"),
    "headings": _repeated("Мост\n\n"),
    "colons": _repeated("Необходимо:\n"),
    "questions": _repeated("Почему? "),
    "commas": _repeated("мост, "),
    "semicolons": _repeated("мост; "),
    "one long line": _repeated("Мост закрыт на ремонт до весны. "),
    "one sentence": _repeated("мост закрыт на ремонт до весны "),
    "ordinals": _repeated("во-первых, мост, во-вторых, дорога, "),
    "first alone": _repeated("Во-первых, мост. "),
    "second alone": _repeated("во-вторых "),
    "modals": _repeated("необходимо "),
    "imperatives": _repeated("сделайте "),
    "dates": _repeated("до 1 июля 2013 г. "),
    "addressees": _repeated("Правительству "),
    "deadlines": _repeated("в срок до "),
    "dialogue": _repeated("— Мост закрыт? — спросил он.\n"),
    "speakers": _repeated("В. Мостов: Да.\n"),
    "table": _repeated("1 | построить мост | Совет | 1 мая\n"),
    "table by tabs": _repeated("1\tпостроить мост\tСовет\t1 мая\n"),
    "table header": _repeated("Мероприятие | Срок | Ответственный\n"),
    "roman": _repeated("IV. мост\n"),
    "letters": _repeated("а) мост;\nб) дом;\n"),
    "bullets": _repeated("• мост;\n"),
    "boxes to tick": _repeated("- [ ] мост\n- [x] дом\n"),
    "fields of a mail": _repeated("From: мост\nTo: дом\n"),
    "who is spoken to": _repeated("Уважаемые жители!\n"),
    "steps": _repeated("Шаг первый. Мост. "),
    "initials in orders": _repeated("Поручить Зимину В. С. до 1 мая 2027 г. починить мост. "),
    "a table in a line": lambda n: "Мост    дом    " + _in_line(n),
    "deep numbering": _deep,
    "a long list": _numbered,
    "a long list in a line": _in_line,
    "many lists": _lists,
    "many nested lists": _nested,
    "tasks": _repeated("задачи "),
    "tasks in a lead-in": lambda n: "Нужны задачи " * (n // 13) + ":\n1) мост;\n2) дом.\n",
    "questions in a lead-in": lambda n: "что делать " * (n // 11) + "?\n1) мост;\n2) дом.\n",
    "an item of one sentence": lambda n: "Нужно:\n1) мост;\n2) " + "построить дом и должны " * (n // 23) + "\n",
    "items of who and when": _repeated(
        "1. Совету (Иванов И.И.) до 1 мая построить мост. Срок – 1 июня. Отв.: Петров П.П.\n"
    ),
    "brackets open and closed": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "quotes open and closed": lambda n: "«" * (n // 2) + "»" * (n // 2),
    "items that refer back": _repeated("Во-первых, мост. Во-вторых, дом. Первое. Второе. "),
    "one outcome many times, another at the end": lambda n: (
        "Слушали: доклад.\nРешили: чинить мост.\n" + "Решение принято.\n" * (n // 17) + "Предложение отклонено.\n"
    ),
    "counting without end": lambda n: " ".join(f"В-третьих, {k}." for k in range(n // 18)),
    "prose": _prose,
    "emoji": _repeated("😀"),
    "chinese": _repeated("中文"),
    "surrogates": _repeated("\ud800"),
    "escapes": _repeated("\x1b[2J"),
    "addresses": _repeated("http://a.b/"),
    "mail": _repeated("a@b."),
    "tags": _repeated("<b>"),
    "latin": _repeated("the bridge is closed "),
    "kazakh": _repeated("Біріншіден, көпір жабық. "),
}

# What makes the splitting of lines and sentences slow.
PROSE = "Совет города решил закрыть мост через реку до осени. Жители ездят в объезд, и дорога занимает час. "
LINES = [
    PROSE,
    ".",
    "а. ",
    "«",
    '" ',
    "1. а) – ",
    "1.1.",
    ". ",
    "? ! ",
    "\n",
    "\r\n",
    "а\n",
    "1.\n",
    "- \n",
    "а",
    "А. ",
    "А.",
    "слово.Слово",
    "и т. п. ",
    "в 1999 г. А",
    "XX в. Россия ",
    "((",
    "а\t",
    "|а|б|\n",
    "а" + " " * 50,
    "а(а",
    "А.Бв: ",
    ":) ",
    "слово.» ",
    "_",
    "a@",
    "{;",
    "#\n",
    "Также по теме\n",
    "слово\nФото: А\n",
    "слово    слово\n",
    "II. ",
    "слово\u00ad",
    ".\u200b",
]

# What makes folding for display slow.
FOLDED = ["а ", "а-\n", "а\u00ad", "- \n", "а- ", "\n", "а-", "п о с т ", "а-б-\n", "\u00ad\n"]


def repeated(piece, length):
    """``length`` characters of ``piece`` over and over."""
    return (piece * (length // len(piece) + 1))[:length]
