"""The board on which the rebuilding side writes what is current, and which browsers watch."""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Condition

from builder.serve.notice import Mistake


@dataclass(frozen=True, slots=True)
class State:
    """What is current.

    Attributes:
        version: the count of builds tried, good or bad.
        base: the site's own path, with a slash at both ends: ``/`` or ``/timeline/``.
        mistakes: what keeps the latest content from being built; empty after a good build.
    """

    version: int = 0
    base: str = "/"
    mistakes: tuple[Mistake, ...] = ()


class Board:
    """Holds the current state; many threads may read it and wait for it to change."""

    def __init__(self) -> None:
        self._state = State()
        self._changed = Condition()

    @property
    def state(self) -> State:
        """The current state."""
        with self._changed:
            return self._state

    def built(self, base: str) -> None:
        """Write down a good build of a site with this path."""
        self._write(State(self.state.version + 1, base))

    def failed(self, mistakes: Sequence[Mistake]) -> None:
        """Write down a build that could not be; the site of before stays."""
        before = self.state
        self._write(State(before.version + 1, before.base, tuple(mistakes)))

    def version_other_than(self, seen: str, patience: float) -> int:
        """Wait up to ``patience`` seconds until the version is not ``seen``, and give the version then."""
        with self._changed:
            self._changed.wait_for(lambda: str(self._state.version) != seen, patience)
            return self._state.version

    def _write(self, state: State) -> None:
        with self._changed:
            self._state = state
            self._changed.notify_all()
