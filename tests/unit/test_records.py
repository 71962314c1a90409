"""Records behave as those of ``typing`` do."""

import copy
import pickle
import typing
from pathlib import Path

import pytest

import summarize
from summarize.core.records import NamedTuple
from summarize.document import Block, BlockKind, Sentence, Span


class Point(NamedTuple):
    """A place."""

    left: int
    top: int = 0

    @property
    def sum(self):
        return self.left + self.top


class Typed(typing.NamedTuple):
    """A place."""

    left: int
    top: int = 0


def test_a_record_has_fields_defaults_and_methods():
    point = Point(1)
    assert (point.left, point.top, point.sum) == (1, 0, 1)
    assert point == (1, 0) == Typed(1)
    assert repr(point) == "Point(left=1, top=0)"
    assert Point._fields == Typed._fields
    assert Point._field_defaults == Typed._field_defaults
    assert Point.__annotations__.keys() == Typed.__annotations__.keys()
    assert (Point.__doc__, Point.__module__, Point.__qualname__) == ("A place.", __name__, "Point")


def test_a_record_is_changed_in_a_copy_alone():
    point = Point(left=1, top=2)
    assert point._replace(top=3) == Point(1, 3)
    assert isinstance(Point._make([1, 2]), Point)
    assert isinstance(point._replace(top=3), Point)
    with pytest.raises(AttributeError):
        point.left = 2
    with pytest.raises(AttributeError):
        point.other = 2


@pytest.mark.parametrize("wrong", [{}, {"left": 1, "right": 2}])
def test_a_record_wants_its_fields(wrong):
    with pytest.raises(TypeError):
        Point(**wrong)


@pytest.mark.parametrize("record", [Point(1, 2), Sentence(0, 3, "Да.", 0), Block(BlockKind.TITLE, 0, 1, (Span(0, 1),))])
def test_a_record_can_be_sent_to_another_process(record):
    for other in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record)):  # noqa: S301
        assert other == record
        assert type(other) is type(record)


def test_all_records_are_defined_the_fast_way():
    sources = {path: path.read_text("utf-8") for path in Path(summarize.__file__).parent.rglob("*.py")}
    slow = [
        path.name
        for path, source in sources.items()
        if "NamedTuple" in source and "summarize.core.records" not in source
    ]
    assert slow == ["records.py"]
