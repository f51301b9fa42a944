"""Serve: build, show, and build again at every pause after a change, until told to stop."""

import traceback
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Protocol
from urllib.parse import urlsplit

from builder.errors import BuilderError, ContentError
from builder.serve.board import Board
from builder.serve.notice import Mistake, mistakes_of
from builder.serve.server import HOST, Server
from builder.serve.watch import settled, watching

_NAMED = 3  # changed files named in one line


class Built(Protocol):
    """What a build tells the server."""

    @property
    def address(self) -> str:
        """The site's address; the site is served under its path."""


def serve(
    site_root: Path, output: Path, build: Callable[[], Built], port: int, announce: Callable[[str], None]
) -> None:
    """Build the site, serve it to this machine's browsers, and build it again whenever its sources change.

    A build that fails leaves the site of before in the browser, with its findings over it. Returns at Ctrl-C.

    Args:
        site_root: the folder of ``site.toml``, whose sources are watched.
        output: the folder into which ``build`` builds.
        build: builds the site; raises ``ContentError`` where content has errors.
        port: where to serve; 0 takes any port that is free.
        announce: takes one line at a time for the terminal.

    Raises:
        UsageError: the port cannot be used.
    """
    board = Board()
    with Server(output, board, port) as server, watching(site_root) as changes:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            rebuild(board, build, announce)
            announce(f"Serving http://{HOST}:{server.port}{board.state.base} (Ctrl-C stops)")
            while True:
                changed = settled(changes)
                announce(_changed(changed))
                rebuild(board, build, announce)
                if not board.state.mistakes:
                    announce("Built.")
        except KeyboardInterrupt:
            announce("Stopped.")
        finally:
            server.shutdown()


def rebuild(board: Board, build: Callable[[], Built], announce: Callable[[str], None]) -> None:
    """Build once and write on the board how it went; no fault in content, or in us, ends the serving."""
    try:
        built = build()
    except ContentError as error:
        board.failed(mistakes_of(error.findings) or (Mistake("the content could not be built"),))
        announce(str(error))
    except BuilderError as error:
        board.failed((Mistake(str(error)),))
        announce(f"error: {error}")
    except Exception as error:  # noqa: BLE001 - a bug of ours is told in full, and the next edit may pass it
        board.failed(
            (Mistake(f"the builder itself failed ({type(error).__name__}); the terminal tells where"),)
        )
        announce(traceback.format_exc())
    else:
        board.built(base_of(built.address))


def base_of(address: str) -> str:
    """Give the path under which a site with this address lives, with a slash at both ends."""
    path = urlsplit(address).path.strip("/")
    return f"/{path}/" if path else "/"


def _changed(paths: frozenset[str]) -> str:
    names = sorted(paths)
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"Changed: {', '.join(names[:_NAMED])}{more}. Building again."
