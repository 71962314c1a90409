"""Every file of every pack: what is written in it is what the code reads and docs/languages.md explains."""

import ast
import re
import unicodedata

import pytest
from support.processes import ROOT

from summarize import languages
from summarize.text.normalize import normalize

CODES = languages.known_codes()
FILES = sorted(languages.PACKS.glob("*/*.tsv"))
LINES = {path: path.read_text("utf-8").splitlines() for path in FILES}
CODE = "\n".join(path.read_text("utf-8") for path in languages.PACKS.parent.rglob("*.py"))
MIXED = re.compile(r"(?i)[a-z][а-яёіїєґўәғқңөұүһ]|[а-яёіїєґўәғқңөұүһ][a-z]")
FIELD = re.compile(r"\w+(?:=[^;=]+)?")
# Latin letters beside the Cyrillic ones that they look like.
KEPT_AS_SPELT = {"interface", "messages", "settings"}
PAGE = (ROOT / "docs" / "languages.md").read_text("utf-8").partition("## The classes")[2]
SECTIONS = {
    name: section
    for section, rows in (part.split("\n", 1) for part in PAGE.partition("\n## ")[0].split("\n### ")[1:])
    for first in re.findall(r"^\| (`.*?`) \| ", rows, re.MULTILINE)
    for name in re.findall(r"`(\w+)`", first)
}
STATED = {
    name: stated
    for first, stated in re.findall(r"^\| (`.*?`) \| (\w+) \| ", PAGE, re.MULTILINE)
    for name in re.findall(r"`(\w+)`", first)
}
EXCLUSIVE = [
    {"action_noun", "non_action_noun"},
    {"measure_noun", "fact_noun"},
    *({"directive", other} for other in ("mental_verb", "remark_verb", "conversation_verb", "outcome_verb")),
    *({"modal", other} for other in ("negation", "hedge", "copula", "evaluation")),
    *({"outcome_verb", other} for other in ("commissive", "official_action")),
    *({"body", other} for other in ("quantifier", "instrument", "action_noun")),
    {"obligation", "dissuasion"},
    {"subordinator", "coordinator"},
    {"assignee_label", "deadline_label"},
    {"assignee_label", "other_label"},
    {"deadline_label", "other_label"},
    {"discourse_opener", "discourse_follower"},
    {"conclusion_opening", "elaboration_opening"},
    {"anaphoric_opening", "independent_opening"},
    {"teaser", "button"},
    {"vague_noun", "empty_word"},
]
OPENINGS = (
    "anaphoric_opening",
    "attribution_opening",
    "caption_opening",
    "conclusion_opening",
    "elaboration_opening",
    "form_of_address",
    "operative_opening",
    "ordinal_predicate",
    "welcome",
)
# Functions that are given the name of a class.
READERS = re.compile(
    r"words|entries|patterns?|is_in|entry|lemma_in|phrases|alternation|numbered|any_word|occurrences|openings"
    r"|opens_with"
)


def words_of(code):
    return [line.split("\t") for line in LINES[languages.PACKS / code / "lexicon.tsv"] if not line.startswith("#")]


def patterns_of(code):
    return [line.split("\t") for line in LINES[languages.PACKS / code / "patterns.tsv"]]


def classes_of(written):
    return {entry.partition("(")[0] for entry in written.split()}


def named(code):
    """All classes of words and patterns in the pack."""
    listed = (classes_of(classes) for _, classes in words_of(code))
    return set().union(*listed, {name for name, *_ in patterns_of(code)})


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_file_is_clean(path):
    text = path.read_text("utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert text.endswith("\n")
    assert not re.search(r"[ \t]$", text, re.MULTILINE)
    if path.stem not in KEPT_AS_SPELT:
        bare = re.sub(r"\[[^\]\n]*\]|\\[a-zA-Z]|\(\?P?<\w+>|\(\?-?[a-z]+[:)]", " ", text)
        assert MIXED.findall(bare) == []


@pytest.mark.parametrize("code", CODES)
def test_a_word_has_one_line_in_lower_case_as_the_normalized_text_spells_it(code):
    words = [word for word, _ in words_of(code)]
    assert [word for word in words if word != normalize(word).text.lower().strip()] == []
    assert len(words) == len(set(words))


@pytest.mark.parametrize("code", CODES)
def test_classes_are_written_as_the_reader_expects(code):
    for word, classes in words_of(code):
        for written in classes.split():
            name, _, attributes = written.partition("(")
            assert re.fullmatch(r"\w+", name), word
            assert not attributes or attributes.endswith(")"), word
            assert all(map(FIELD.fullmatch, filter(None, attributes[:-1].split(";")))), word


@pytest.mark.parametrize("code", CODES)
def test_a_pattern_compiles_and_its_class_is_in_one_place(code):
    names = [name for name, *_ in patterns_of(code)]
    for _, pattern, *attributes in patterns_of(code):
        re.compile(pattern)
        assert all(map(FIELD.fullmatch, filter(None, "".join(attributes).split(";")))), pattern
    runs = [name for name, before in zip(names, [None, *names], strict=False) if name != before]
    assert len(runs) == len(set(runs))


@pytest.mark.parametrize("code", CODES)
def test_no_word_is_in_two_classes_that_exclude_each_other(code):
    classes = {word: classes_of(written) for word, written in words_of(code)}
    assert [word for word, listed in classes.items() if any(pair <= listed for pair in EXCLUSIVE)] == []


@pytest.mark.parametrize("code", CODES)
def test_a_pattern_of_a_class_that_has_words_is_more_than_a_word(code):
    with_words = set().union(*(classes_of(classes) for _, classes in words_of(code)))
    words = [pattern for name, pattern, *_ in patterns_of(code) if name in with_words and not re.search(r"\W", pattern)]
    assert words == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", ["action_noun", "body"])
def test_a_word_without_fields_is_not_what_a_pattern_of_its_class_matches(code, name):
    words = [word for word, classes in words_of(code) if name in classes.split()]
    patterns = [pattern for other, pattern, *_ in patterns_of(code) if other == name]
    assert [word for word in words if any(re.fullmatch(pattern, word) for pattern in patterns)] == []


@pytest.mark.parametrize("code", CODES)
def test_a_noun_of_no_action_would_be_one_by_its_ending(code):
    nouns = [word for word, classes in words_of(code) if "non_action_noun" in classes_of(classes)]
    patterns = [pattern for name, pattern, *_ in patterns_of(code) if name == "action_noun"]
    assert [noun for noun in nouns if not any(re.fullmatch(pattern, noun) for pattern in patterns)] == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", OPENINGS)
def test_no_opening_begins_with_another(code, name):
    openings = [word for word, classes in words_of(code) if name in classes_of(classes)]
    assert [one for one in openings if any(one.startswith(f"{other} ") for other in openings)] == []


@pytest.mark.parametrize("code", CODES)
def test_no_opening_has_what_shows_anyway_that_it_depends_on_context(code):
    language = languages.load(code)
    shown = language.words("demonstrative") | language.words("personal_pronoun")
    openings = [word.split() for word, classes in words_of(code) if "anaphoric_opening" in classes_of(classes)]
    pairs = [words for words in openings if len(words) == 2]
    assert [words for words in pairs if words[1] in shown] == []


@pytest.mark.parametrize("code", CODES)
def test_a_word_stands_in_the_section_of_its_first_class(code):
    section = None
    for line in LINES[languages.PACKS / code / "lexicon.tsv"]:
        if line.startswith("# --- "):
            section = line.removeprefix("# --- ")
        else:
            assert SECTIONS[re.split(r"[\t( ]", line.partition("\t")[2])[0]] == section, line


def test_the_page_explains_every_class_and_no_other():
    assert set().union(*map(named, CODES)) == SECTIONS.keys()


def test_every_class_is_read():
    assert [name for name in SECTIONS if not re.search(f"[\"']{name}[\"']", CODE)] == []


def test_every_class_that_the_code_asks_for_is_explained():
    calls = [node for node in ast.walk(ast.parse(CODE)) if isinstance(node, ast.Call)]
    asked = {
        node.args[-1].value
        for node in calls
        if READERS.fullmatch(getattr(node.func, "attr", getattr(node.func, "id", "")))
        and node.args
        and isinstance(node.args[-1], ast.Constant)
        and isinstance(node.args[-1].value, str)
    }
    assert len(asked) > len(SECTIONS) // 2
    # Two cases that phrases are asked for, and a field.
    assert asked - SECTIONS.keys() <= {"Dat", "Ins", "weak"}


def test_the_page_says_which_file_has_a_class():
    words = {name for code in CODES for _, classes in words_of(code) for name in classes_of(classes)}
    patterns = {name for code in CODES for name, *_ in patterns_of(code)}
    files = dict.fromkeys(words - patterns, "lexicon") | dict.fromkeys(patterns - words, "patterns")
    assert files | dict.fromkeys(words & patterns, "both") == STATED


@pytest.mark.parametrize("code", CODES)
def test_settings_are_spelt_in_the_alphabet(code):
    language = languages.load(code)
    letters = set(language.setting("letters"))
    assert set(language.setting("telling_letters") or "") <= letters
    assert set(language.setting("function_words")) - {" "} <= letters


@pytest.mark.parametrize("section", ["output", "explain", "why"])
@pytest.mark.parametrize("code", CODES)
def test_the_program_speaks_every_language_in_full(code, section):
    own = languages.load(code).messages(section)
    russian = languages.load("ru").messages(section)
    # A reason without words is left out; a heading cannot be.
    assert own.keys() <= russian.keys() if section == "why" else own.keys() == russian.keys()
    for key, words in own.items():
        assert set(re.findall(r"\{\w+\}", words)) == set(re.findall(r"\{\w+\}", russian[key]))


def test_the_lint_sees_what_it_is_for():
    assert MIXED.search("cлово")
