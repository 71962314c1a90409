"""What holds of every text, however odd."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import split_sentences
from summarize.pipeline import normalized_document
from summarize.text.normalize import restored_document

PIECES = st.sampled_from(
    [
        *"абВГ дЯ.,!?…;:»«\"'()[]{}-–—|\t\n\r#*•§№/@\\_0123456789",
        "\r\n",
        "\n\n",
        "\u00a0",
        "\u00ad",
        "\u200b",
        "\ufeff",
        "\u2028",
        "\x0c",
        "\x1c",
        "\x85",
        "😀",
        "і",
        "ү",
        "Слово ",
        "мост. ",
        "Мост.Жители ",
        "1. ",
        "а) ",
        "1.1.",
        "г. ",
        "И. И. ",
        "и т. д. ",
        "Также по теме\n",
        "Фото: ",
        "     ",
        "«Пора!» — ",
        "В.Зимин: ",
        "* * * ",
        "## ",
        "закры-\n",
        "в 1999 г. А",
        "О мосте\n",
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=80)
run = settings(derandomize=True, max_examples=300, deadline=None)


@run
@given(TEXTS)
def test_offsets_reproduce_the_text(text):
    for sentence in split_sentences(text, language="ru"):
        assert sentence.text == text[sentence.start : sentence.end]
        assert sentence.text.strip() == sentence.text != ""


@run
@given(TEXTS)
def test_sentences_are_ordered_and_cover_every_sign(text):
    document = restored_document(normalized_document(text, language="ru"))
    end = 0
    for sentence in document.sentences:
        assert not text[end : sentence.start].strip()
        assert sentence.start < sentence.end
        end = sentence.end
    assert not text[end:].strip()


@run
@given(TEXTS)
def test_blocks_hold_their_lines_and_sentences(text):
    document = normalized_document(text, language="ru")
    for block in document.blocks:
        assert (block.start, block.end) == (block.lines[0].start, block.lines[-1].end)
        assert block.marker is None or block.start == block.marker.start < block.marker.end <= block.end
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end


@run
@given(TEXTS.filter(lambda text: "\r" not in text), st.sampled_from(["\r", "\r\n"]))
def test_the_kind_of_line_end_does_not_matter(text, end):
    plain = [(s.text, s.block) for s in split_sentences(text, language="ru")]
    other = [(s.text.replace(end, "\n"), s.block) for s in split_sentences(text.replace("\n", end), language="ru")]
    assert other == plain


@run
@given(
    st.lists(
        st.sampled_from(["Мост закрыли.", "Жители ждут!", "Кто виноват?", "Совет молчит."]), min_size=1, max_size=9
    )
)
def test_sentences_of_prose_come_back(sentences):
    assert [s.text for s in split_sentences(" ".join(sentences), language="ru")] == sentences
