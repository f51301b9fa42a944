"""The server, over real sockets."""

import http.client
import socket
import struct
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from builder.errors import UsageError
from builder.serve.board import Board
from builder.serve.notice import Mistake
from builder.serve.server import Server

HOME = "<!doctype html><title>Home</title><body><h1>Home</h1></body>"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    output = tmp_path / "output"
    (output / "events").mkdir(parents=True)
    (output / "index.html").write_text(HOME)
    (output / "style.css").write_text("p {}")
    return output


@pytest.fixture
def board() -> Board:
    board = Board()
    board.built("/")
    return board


@pytest.fixture
def server(output: Path, board: Board) -> Iterator[Server]:
    with Server(output, board, 0) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


def ask(
    server: Server, path: str, method: str = "GET", headers: dict[str, str] | None = None
) -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    try:
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        return answer, answer.read().decode()
    finally:
        connection.close()


def test_a_page_is_served_with_the_reload_script_and_the_file_stays_as_it_is(
    server: Server, output: Path
) -> None:
    answer, text = ask(server, "/")

    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert text.startswith(HOME.removesuffix("</body>"))
    assert "<script>" in text
    assert (output / "index.html").read_text() == HOME


def test_other_files_are_served_as_they_are(server: Server) -> None:
    answer, text = ask(server, "/style.css")

    assert (answer.status, text) == (200, "p {}")
    assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


def test_head_sends_no_body_and_other_methods_are_refused(server: Server) -> None:
    answer, text = ask(server, "/style.css", "HEAD")

    assert (answer.status, answer.headers["Content-Length"], text) == (200, "4", "")
    assert ask(server, "/style.css", "POST")[0].status == 501


@pytest.mark.parametrize("path", ["/events/", "/none", "/../outside", "/%2e%2e/outside"])
def test_what_the_site_does_not_have_is_not_found(server: Server, output: Path, path: str) -> None:
    (output.parent / "outside").write_text("secret")

    answer, text = ask(server, path)

    assert answer.status == 404
    assert "The site has no such page." in text
    assert "secret" not in text


def test_the_sites_own_page_for_what_is_not_found_is_shown(server: Server, output: Path) -> None:
    (output / "404.html").write_text("<h1>Lost?</h1>")

    answer, text = ask(server, "/none")

    assert answer.status == 404
    assert text.startswith("<h1>Lost?</h1>")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "127.0.0.1:1", ""]
)
def test_a_name_that_is_not_this_machines_is_refused(server: Server, host: str) -> None:
    answer, text = ask(server, "/", headers={"Host": host})

    assert answer.status == 421
    assert "Home" not in text


def test_localhost_is_this_machine(server: Server) -> None:
    assert ask(server, "/", headers={"Host": f"LOCALHOST:{server.port}"})[0].status == 200


def test_the_server_listens_on_the_loopback_address_alone(server: Server) -> None:
    assert server.socket.getsockname()[0] == "127.0.0.1"


def test_a_site_with_a_path_is_served_under_it(server: Server, board: Board) -> None:
    board.built("/timeline/")

    assert ask(server, "/")[0].headers["Location"] == "/timeline/"
    assert ask(server, "/timeline/style.css")[1] == "p {}"


def test_mistakes_stand_over_the_last_good_page(server: Server, board: Board) -> None:
    board.failed([Mistake("no such place <x>", "content/events/a.md:3", "did you mean 'y'?")])

    answer, text = ask(server, "/")

    assert answer.status == 200
    assert "<h1>Home</h1>" in text
    assert "<code>content/events/a.md:3</code> no such place &lt;x&gt;<br>did you mean &#x27;y&#x27;?" in text

    board.built("/")
    assert "no such place" not in ask(server, "/")[1]


def test_before_the_first_good_build_the_mistakes_are_all_there_is(
    server: Server, board: Board, output: Path
) -> None:
    (output / "index.html").unlink()
    board.failed([Mistake("no such place")])

    answer, text = ask(server, "/")

    assert answer.status == 503
    assert "no such place" in text
    assert "<script>" in text


class TestWaitingForAChange:
    def test_a_browser_with_an_old_page_is_told_at_once(self, server: Server, board: Board) -> None:
        board.built("/")

        assert ask(server, "/.reload/changes?seen=1")[1] == "2"

    def test_a_browser_that_waits_is_told_when_a_build_ends(self, server: Server, board: Board) -> None:
        told: list[str] = []
        browser = Thread(target=lambda: told.append(ask(server, "/.reload/changes?seen=1")[1]))
        browser.start()
        assert told == []

        board.failed([Mistake("a mistake")])
        browser.join(timeout=30)

        assert told == ["2"]

    def test_after_a_while_without_change_it_is_told_that(self, board: Board) -> None:
        assert board.version_other_than("1", patience=0.01) == 1


def test_a_browser_that_goes_away_is_not_worth_a_word(
    server: Server, board: Board, capfd: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", server.port)) as browser:
            browser.sendall(
                f"GET /.reload/changes?seen=1 HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n".encode()
            )
            browser.setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
            )  # leave with a reset

    board.built("/")
    assert ask(server, "/")[0].status == 200
    assert capfd.readouterr().err == ""


def test_a_port_in_use_is_one_clear_line(output: Path, board: Board) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError) as caught:
            Server(output, board, port)

    assert str(caught.value) == (
        f"port {port} cannot be used (address already in use); choose another: --port 8001"
    )


def test_a_port_that_cannot_be_is_one_clear_line(output: Path, board: Board) -> None:
    with pytest.raises(UsageError, match="port 70000 cannot be used"):
        Server(output, board, 70000)
