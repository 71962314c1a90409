"""Messages and help in the language of whoever runs the program."""

import ast
import re

import pytest
from support.processes import ROOT

from summarize.languages import PACKS, read_pairs
from summarize.languages.interface import INTERFACES, interface_language, translate

CATALOGUE = read_pairs("ru", "interface")
# What is raised elsewhere than where messages are written as they are read.
MODULES = [
    *(ROOT / "summarize" / "cli").glob("*.py"),
    *(ROOT / "summarize" / "files").rglob("*.py"),
    *(ROOT / "summarize").glob("*.py"),
    ROOT / "summarize" / "summary" / "__init__.py",
    ROOT / "summarize" / "summary" / "ranking.py",
    ROOT / "summarize" / "languages" / "__init__.py",
]
NOT_SAID = re.compile(r"\{\}|[{<\\]|tuple\[|^module |has no attribute")


def template(node):
    if isinstance(node, ast.JoinedStr):
        return "".join(each.value if isinstance(each, ast.Constant) else "{}" for each in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def templates(path):
    """The messages of three words and more in a module, {} for what varies; not its docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    left_out = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    left_out |= {id(each) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for each in node.values}
    found = (template(node) for node in ast.walk(tree) if id(node) not in left_out)
    return {each for each in found if len(re.findall(r"[a-z]{2,}", each)) >= 3 and ": " in each + ": "}


def test_every_message_has_a_translation():
    said = {each.strip() for path in MODULES for each in templates(path)}
    messages = {
        each for each in said if not re.search(r"[\\\[\]^<>]|^[a-z_]+$|\bself\b|^module ", each) or each in CATALOGUE
    }
    assert len(messages & CATALOGUE.keys()) > 80
    assert sorted(each for each in messages - CATALOGUE.keys() if each.isascii() and ": " in each) == []


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
