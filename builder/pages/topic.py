"""A topic: the words that tell of it, and the events that are about it."""

from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Sheet, Topic
from builder.pages.parts import Ref
from builder.pages.records import Record, events_with, record, with_whom
from builder.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPage:
    """The page of a topic."""

    record: Record
    people: tuple[Ref, ...]

    @property
    def frame(self) -> object:
        """The page around it."""
        return self.record.frame


def sheet(archive: Archive, topic: Topic) -> Sheet:
    """Make the page of a topic."""
    address = routes.record("topics", topic.id)
    view = View(archive, address)
    events = events_with(view, "topics", topic.id)
    value = TopicPage(record=record(view, "topics", topic, events), people=with_whom(view, events))
    return Sheet(address=address, template="topic", value=value, source=topic.path)
