"""The web server: this machine's own browsers only, the built site's files only."""

import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from builder.errors import UsageError
from builder.serve.board import Board, State
from builder.serve.files import Elsewhere, Found, locate, type_of
from builder.serve.notice import CHANGES, bare_page, with_notice

HOST = "127.0.0.1"
_OUR_NAMES = frozenset({HOST, "localhost"})
_PATIENCE = 20.0  # seconds until a browser that waits for a change is told that there was none
_HTML = "text/html; charset=utf-8"


class Server(ThreadingHTTPServer):
    """Serves one folder; ``port`` 0 takes any port that is free.

    Raises:
        UsageError: the port is in use, or may not be used.
    """

    daemon_threads = True

    def __init__(self, output: Path, board: Board, port: int) -> None:
        self.output = output
        self.board = board
        try:
            super().__init__((HOST, port), _Handler)
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or "there is no such port"
            raise UsageError(
                f"port {port} cannot be used ({reason.lower()}); choose another: --port 8001"
            ) from error

    @property
    def port(self) -> int:
        """The port in use."""
        return int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of browsers that went away in the middle of an answer; all else is a bug."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typeshed asks for a socket's own types


class _Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "builder"
    sys_version = ""
    timeout = 60  # seconds a silent connection is kept

    def do_GET(self) -> None:
        """Send a file of the site, or word of a change."""
        if not self._is_for_us():
            text = "This server answers to the names of this machine only."
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain; charset=utf-8", text.encode())
        elif self.path.partition("?")[0] == CHANGES:
            seen = parse_qs(urlsplit(self.path).query).get("seen", [""])[0]
            version = self.server.board.version_other_than(seen, _PATIENCE)
            self._send(HTTPStatus.OK, "text/plain; charset=utf-8", str(version).encode())
        else:
            self._send_site(self.server.board.state)

    def do_HEAD(self) -> None:
        """Send what GET would, without the body."""
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Keep the terminal for what matters to a person who edits."""

    def _is_for_us(self) -> bool:
        """Refuse other names for this machine, by which a page elsewhere could read an unpublished site."""
        name, _, port = self.headers.get("Host", "").lower().partition(":")
        return name in _OUR_NAMES and port in ("", str(self.server.port))

    def _send_site(self, state: State) -> None:
        place = locate(self.server.output, state.base, self.path)
        match place:
            case Elsewhere(address):
                self._send(HTTPStatus.FOUND, _HTML, b"", {"Location": address})
            case Found(file):
                self._send_file(HTTPStatus.OK, file, state)
            case None:
                self._send_missing(state)

    def _send_file(self, status: HTTPStatus, file: Path, state: State) -> None:
        try:
            data = file.read_bytes()
        except OSError:  # the site was replaced in between
            self._send_page(HTTPStatus.NOT_FOUND, bare_page("Not found", "The page was just removed."), state)
            return
        if type_of(file) == _HTML:
            self._send_page(status, data, state)
        else:
            self._send(status, type_of(file), data)

    def _send_missing(self, state: State) -> None:
        own = self.server.output / "404.html"
        if own.is_file():
            self._send_file(HTTPStatus.NOT_FOUND, own, state)
        elif state.mistakes:
            page = bare_page("Not built yet", "The site appears here once the content can be built.")
            self._send_page(HTTPStatus.SERVICE_UNAVAILABLE, page, state)
        else:
            self._send_page(HTTPStatus.NOT_FOUND, bare_page("Not found", "The site has no such page."), state)

    def _send_page(self, status: HTTPStatus, page: bytes, state: State) -> None:
        self._send(status, _HTML, with_notice(page, state.version, state.mistakes))

    def _send(
        self, status: HTTPStatus, media_type: str, body: bytes, headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, text in (headers or {}).items():
            self.send_header(name, text)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
