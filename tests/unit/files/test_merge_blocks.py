"""What a file states is laid over what was guessed."""

from summarize.document import Block, BlockKind, Span
from summarize.files.merge_blocks import with_stated


def block(kind, start, end, marker=None, lines=None):
    return Block(kind, start, end, lines or (Span(start, end),), marker and Span(*marker))


def kinds(stated, guessed):
    return [found.kind for found in with_stated(stated, guessed)]


def test_a_paragraph_numbered_by_hand_is_an_item():
    guess = block(BlockKind.ITEM, 0, 10, (0, 2))
    assert with_stated([block(BlockKind.PARAGRAPH, 0, 10)], [guess]) == (guess,)


def test_what_is_stated_is_not_guessed_again():
    assert kinds([block(BlockKind.QUOTATION, 0, 10)], [block(BlockKind.ITEM, 0, 10, (0, 2))]) == [BlockKind.QUOTATION]


def test_no_heading_is_guessed_where_the_file_states_some():
    stated = [block(BlockKind.HEADING, 0, 5), block(BlockKind.PARAGRAPH, 7, 12)]
    assert kinds(stated, [block(BlockKind.TITLE, 0, 5), block(BlockKind.HEADING, 7, 12)])[1] is BlockKind.PARAGRAPH


def test_headings_are_guessed_where_the_file_states_none():
    stated = [block(BlockKind.PARAGRAPH, 0, 5), block(BlockKind.PARAGRAPH, 7, 12)]
    guessed = [block(BlockKind.TITLE, 0, 5), block(BlockKind.HEADING, 7, 12)]
    assert kinds(stated, guessed) == [BlockKind.TITLE, BlockKind.HEADING]


def test_a_guess_that_reaches_over_two_paragraphs_is_not_taken():
    stated = [block(BlockKind.PARAGRAPH, 0, 5), block(BlockKind.PARAGRAPH, 7, 12)]
    assert with_stated(stated, [block(BlockKind.ITEM, 0, 12, (0, 1))]) == tuple(stated)


def test_lines_of_an_item_that_are_items_themselves_come_apart():
    lines = (Span(0, 9), Span(10, 15))
    stated = [block(BlockKind.ITEM, 0, 15, (0, 2), lines)]
    guessed = [block(BlockKind.PARAGRAPH, 0, 9), block(BlockKind.ITEM, 10, 15, (10, 12))]
    found = with_stated(stated, guessed)
    assert [(each.kind, each.marker, each.end) for each in found] == [
        (BlockKind.ITEM, Span(0, 2), 9),
        (BlockKind.ITEM, Span(10, 12), 15),
    ]
