"""Messages and help in the language of whoever runs the program."""

import ast
import re

import pytest
from support.processes import ROOT

from summarize.languages import PACKS, read_pairs
from summarize.languages.interface import INTERFACES, interface_language, translate

CATALOGUE = read_pairs("ru", "interface")
SAYS = re.compile(r"\b(?:SummarizeError|UsageError|TypeError|print_error|Option)\(")
# What is written in English: three words on end; commands have fewer («pip install», «jq -c»).
ENGLISH = re.compile(r"(?<![\w.-])[a-z]+,? [a-z]+ [a-z]{2,}(?![\w.-])")


def template(node):
    if isinstance(node, ast.JoinedStr):
        return "".join(each.value if isinstance(each, ast.Constant) else "{}" for each in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def templates(code):
    """The English strings in ``code``, {} for what varies; not its docstrings."""
    tree = ast.parse(code)
    left_out = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    left_out |= {id(each) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for each in node.values}
    found = (template(node) for node in ast.walk(tree) if id(node) not in left_out)
    return {each for each in found if ENGLISH.search(each)}


def untranslated(messages):
    """Those of ``messages`` of which English is left; what varies is itself a message, or none."""
    return sorted(each for each in messages if ENGLISH.search(translate(each.replace("{}", "7"), "ru")))


def test_every_message_has_a_translation():
    code = [path.read_text("utf-8") for path in (ROOT / "summarize").rglob("*.py")]
    messages = {each for each in map(templates, filter(SAYS.search, code)) for each in each}
    assert len(messages) > 80
    assert untranslated(messages) == []


@pytest.mark.parametrize(
    "code",
    [
        "message = 'the moon is down'",
        "print_error(f'{name}: the moon is down')",
        "yield wrong, f'{name}: the {what} moon is down: wait for it'",
    ],
)
def test_a_message_without_a_translation_is_found(code):
    assert untranslated(templates(code)) != []


def test_translations_have_as_many_places_as_their_messages():
    assert {key for key, value in CATALOGUE.items() if key.count("{}") != value.count("{}")} == set()


def test_a_catalogue_is_offered():
    assert {path.parent.name for path in PACKS.glob("*/interface.tsv")} | {"en"} == set(INTERFACES)


@pytest.mark.parametrize(
    ("arguments", "environment", "code"),
    [
        ([], {}, "en"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LANG": "ru_RU.UTF-8"}, "ru"),
        ([], {"LANG": "ru_RU.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_MESSAGES": "ru_RU.UTF-8"}, "ru"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        (["--interface", "ru", "a.txt"], {}, "ru"),
        (["--interface=en"], {"LANG": "ru_RU.UTF-8"}, "en"),
        (["--interface"], {"LANG": "ru_RU.UTF-8"}, "ru"),
    ],
)
def test_the_option_goes_before_the_locale(arguments, environment, code):
    assert interface_language(arguments, environment) == code


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("a.txt: no such file: check the name", "a.txt: нет такого файла: проверьте имя"),
        (
            "standard input: not text: give a text file, or name its encoding with --encoding",
            "стандартный ввод: это не",
        ),
        ("bad number of processes: 0: give 1 or more with -j", "неверное число процессов: 0: задайте"),
        ("unknown --sort: name: choose from deadline", "неизвестное значение (--sort): name: выберите из deadline"),
        ("plan: x: line 3 is skipped: not a JSON object", "plan: x: строка 3 пропущена: не объект JSON"),
        # What is not ours stays as it is.
        ("a.txt: something new", "a.txt: something new"),
        ("{}", "{}"),
        ("", ""),
    ],
)
def test_a_message_is_translated_around_what_varies(message, said):
    assert translate(message, "ru").startswith(said)
    assert translate(message, "en") == message
    assert translate(message, None) == message


def test_help_and_errors_are_in_russian_where_the_locale_is(run):
    help_text = run("--help", LC_ALL="ru_RU.UTF-8").stdout.decode()
    assert help_text.startswith("Вызов: ")
    assert "Параметры:" in help_text
    assert "[по умолчанию: textrank]" in help_text
    assert "default" not in help_text
    assert not re.search(r"[a-z]{3,} [a-z]{2,} [a-z]{3,}", re.sub(r"(?s)summarize article.*?Аргументы", "", help_text))
    ended = run("missing.txt", LC_ALL="ru_RU.UTF-8")
    assert ended.stderr.decode() == "summarize: missing.txt: нет такого файла: проверьте имя\n"
    assert run("missing.txt", "--interface", "en", LC_ALL="ru_RU.UTF-8").stderr.startswith(
        b"summarize: missing.txt: no such"
    )


def test_an_unknown_interface_is_wrong_usage(call):
    ended = call("--interface", "de", stdin="Мост закрыт.".encode())
    assert ended.returncode == 2
    assert ended.stderr.decode() == "summarize: unknown --interface: de: choose from en, ru\n"
