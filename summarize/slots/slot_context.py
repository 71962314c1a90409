"""What a slot of a candidate is filled from: its sentences, labels and cells, and what it stands under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.document import Span
from summarize.languages.finders import phrases
from summarize.slots.assignee_in_sentence import find_assignee
from summarize.slots.deadline_in_sentence import find_deadline, find_deadlines, reports
from summarize.slots.labels_and_details import label_line
from summarize.slots.no_deadline import sets_interval
from summarize.text.clause import clause_in_context
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Candidate, Column, Document
    from summarize.slots.actor_words import Mention
    from summarize.slots.labels_and_details import Label
    from summarize.text.clause import Clause

_LONGEST_QUOTED = 80
_ANNOUNCING = ("measure_noun", "list_determiner", "cataphor")
_STOPS = (".", "!", "?")


class SlotValue(NamedTuple):
    """The value of a slot, the rule that found it (a key of the pack's ``why``) and the words that were evidence."""

    span: Span
    why: str
    cues: tuple[Span, ...]


class SlotContext(NamedTuple):
    """A candidate of a document, and the labels that belong to it."""

    document: Document
    candidate: Candidate
    labels: Sequence[Label]

    def deadline(self, span: Span) -> Span | None:
        """The words of the sentence ``span`` that say by when."""
        return find_deadline(self.document.text, span, self.document.language)

    @property
    def lenders(self) -> Iterator[Span]:
        """What the candidate stands under, but for full sentences that announce no list."""
        return (span for span in self.candidate.governors if not self._is_full(span))

    def _is_full(self, span: Span) -> bool:
        closed = fold(self.document.text[max(span.start, span.end - 3) : span.end]).rstrip('»")').endswith(_STOPS)
        if not closed:
            return False
        clause = self.clause(span)
        if any(map(clause.places, _ANNOUNCING)):
            return False
        # «Срок – до 1 мая.» lends its day, «Остановка – 18 мая, пуск – 5 июня.» none.
        has_verb = any(token.verb_form in ("Fin", "Inf") for token in clause.tokens)
        return has_verb or label_line(self.document.text, span, self.document.language) is None

    def lasts(self, when: Span) -> bool:
        """Is ``when`` how long what the first sentence sets is in force («Установить тариф: … с 1 мая по 3 июня»)?"""
        clause = self.clause(self.candidate.sentences[0])
        return sets_interval(self.document.text, when, clause, range(len(clause.tokens)))

    def says_by(self, when: Span, detail: Span) -> bool:
        """Is it by ``when`` that the first sentence is to be done? Not «Выдан 5 мая», nor «5 мая отделом полиции»."""
        clause = self.clause(detail)
        alone = not any(map(str.isalnum, self.document.text[when.end : detail.end]))
        said = alone or any(token.verb_form for token in clause.tokens) or when.start > detail.start
        return said and not reports(clause) and not self.lasts(when)

    def clause(self, span: Span) -> Clause:
        """The sentence ``span``, read in context."""
        return clause_in_context(self.document.text, *span, self.document.language)

    def assignee(self, span: Span, *, above: bool = False) -> Mention | None:
        """The words of ``span`` that name who is to act; ``above`` when it announces what is to be done."""
        text, language = self.document.text, self.document.language
        deadlines = tuple(phrase.span for phrase in find_deadlines(text, span, language))
        # The stop that closes the words may be an initial's: «Чернова П.П.»
        stop = span is self.candidate.sentences[0] and not above and text.startswith(".", span.end)
        return find_assignee(text, Span(span.start, span.end + stop), language, deadlines, above=above)


def value_of_label(context: SlotContext, table: str, why: str) -> SlotValue | None:
    """The value of the first label of the class ``table`` that has one; None if it is a placeholder such as «—»."""
    placeholder = phrases(context.document.language, "placeholder")
    for label in context.labels:
        words = context.document.text[slice(*label.value)]
        if label.table == table and any(map(str.isalnum, words)):
            return None if placeholder.match(words.lstrip("[(")) else SlotValue(label.value, why, (label.words,))
    return None


def in_cell(column: Column | None, why: str) -> SlotValue | None:
    """The cell of a table, if it is not empty."""
    return SlotValue(column.cell, why, (column.header or column.cell,)) if column and column.cell else None


def short(span: Span) -> Span | None:
    """``span`` when it is no longer than a heading, to be quoted whole."""
    return span if span.end - span.start <= _LONGEST_QUOTED else None
