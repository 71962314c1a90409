"""What a file declares is merged with what was detected in its text."""

from summarize.document import Block, BlockKind, Span
from summarize.files.blocks import merge_blocks


def block(kind, start, end, marker=None, lines=None):
    return Block(kind, start, end, lines or (Span(start, end),), marker and Span(*marker))


def kinds(declared, detected):
    return [found.kind for found in merge_blocks(declared, detected)]


def test_a_paragraph_numbered_by_hand_is_an_item():
    guess = block(BlockKind.ITEM, 0, 10, (0, 2))
    assert list(merge_blocks([block(BlockKind.PARAGRAPH, 0, 10)], [guess])) == [guess]


def test_what_is_declared_is_not_detected_again():
    assert kinds([block(BlockKind.QUOTATION, 0, 10)], [block(BlockKind.ITEM, 0, 10, (0, 2))]) == [BlockKind.QUOTATION]


def test_no_heading_is_detected_where_the_file_states_some():
    declared = [block(BlockKind.HEADING, 0, 5), block(BlockKind.PARAGRAPH, 7, 12)]
    assert kinds(declared, [block(BlockKind.TITLE, 0, 5), block(BlockKind.HEADING, 7, 12)])[1] is BlockKind.PARAGRAPH


def test_headings_are_detected_where_the_file_states_none():
    declared = [block(BlockKind.PARAGRAPH, 0, 5), block(BlockKind.PARAGRAPH, 7, 12)]
    detected = [block(BlockKind.TITLE, 0, 5), block(BlockKind.HEADING, 7, 12)]
    assert kinds(declared, detected) == [BlockKind.TITLE, BlockKind.HEADING]


def test_a_guess_that_reaches_over_two_paragraphs_is_not_taken():
    declared = [block(BlockKind.PARAGRAPH, 0, 5), block(BlockKind.PARAGRAPH, 7, 12)]
    assert list(merge_blocks(declared, [block(BlockKind.ITEM, 0, 12, (0, 1))])) == declared


def test_the_paragraphs_of_one_title_are_a_title():
    declared = [block(BlockKind.PARAGRAPH, 0, 5), block(BlockKind.PARAGRAPH, 7, 12), block(BlockKind.PARAGRAPH, 14, 20)]
    title = block(BlockKind.TITLE, 0, 12, lines=(Span(0, 5), Span(7, 12)))
    assert list(merge_blocks(declared, [title, block(BlockKind.PARAGRAPH, 14, 20)])) == [title, declared[2]]


def test_a_declared_title_keeps_its_place():
    declared = [block(BlockKind.TITLE, 0, 5), block(BlockKind.PARAGRAPH, 7, 12), block(BlockKind.PARAGRAPH, 14, 20)]
    title = block(BlockKind.TITLE, 7, 20, lines=(Span(7, 12), Span(14, 20)))
    assert list(merge_blocks(declared, [block(BlockKind.HEADING, 0, 5), title])) == declared


def test_lines_of_an_item_that_are_items_themselves_come_apart():
    lines = (Span(0, 9), Span(10, 15))
    declared = [block(BlockKind.ITEM, 0, 15, (0, 2), lines)]
    detected = [block(BlockKind.PARAGRAPH, 0, 9), block(BlockKind.ITEM, 10, 15, (10, 12))]
    found = merge_blocks(declared, detected)
    assert [(each.kind, each.marker, each.end) for each in found] == [
        (BlockKind.ITEM, Span(0, 2), 9),
        (BlockKind.ITEM, Span(10, 12), 15),
    ]


def test_a_declared_heading_that_was_detected_as_the_title_is_it_where_none_is_declared():
    declared = [block(BlockKind.PARAGRAPH, 0, 5), block(BlockKind.HEADING, 7, 12)]
    detected = [block(BlockKind.BYLINE, 0, 5), block(BlockKind.TITLE, 7, 12)]
    assert kinds(declared, detected) == [BlockKind.BYLINE, BlockKind.TITLE]
    assert kinds([block(BlockKind.TITLE, 0, 5), declared[1]], detected) == [BlockKind.TITLE, BlockKind.HEADING]
