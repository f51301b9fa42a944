import base64
import hashlib
import re

from builder.diagnostics import Diagnostic
from builder.serve.notice import Mistake, bare_page, mistakes_of, widen, with_notice

PAGE = b"<!doctype html><html><head><title>T</title></head><body><p>Text</p></body></html>"


def test_the_script_stands_before_the_end_of_the_body_and_nothing_else_changes() -> None:
    page = with_notice(PAGE, 7, ())

    before, script, after = re.split(rb"(<script>.*</script>)", page, flags=re.DOTALL)
    assert before + after == PAGE
    assert after == b"</body></html>"
    assert b'seen = "7"' in script


def test_a_page_without_a_written_end_gets_the_script_too() -> None:
    assert with_notice(b"<p>Text", 1, ()).startswith(b"<p>Text<script>")


def test_words_of_contributors_are_escaped() -> None:
    mistake = Mistake(
        "unknown key '<script>alert(1)</script>'", "content/entries/<b>.md:3", 'write "x" & "y"'
    )

    page = with_notice(PAGE, 1, (mistake,)).decode()

    assert page.count("<script>") == 1
    assert "<b>" not in page
    assert "unknown key &#x27;&lt;script&gt;alert(1)&lt;/script&gt;&#x27;" in page
    assert "write &quot;x&quot; &amp; &quot;y&quot;" in page


def test_the_notice_says_where_what_and_what_to_do() -> None:
    findings = (
        Diagnostic(
            path="content/events/a.md", line=4, code="date", message="'x' is not a date", hint="write 2023"
        ),
        Diagnostic(path="content/events/b.md", severity="warning", code="review", message="to be looked at"),
    )

    assert mistakes_of(findings) == (
        Mistake("'x' is not a date [date]", "content/events/a.md:4", "write 2023"),
    )


def test_a_page_of_our_own_escapes_its_words() -> None:
    assert b"<h1>A &amp; B</h1><p>&lt;i&gt;</p>" in bare_page("A & B", "<i>")


class TestPolicy:
    def test_a_strict_policy_is_widened_by_digests_alone(self) -> None:
        policy = (
            "default-src 'none'; script-src https://example.org/a.js; style-src https://example.org/a.css"
        )

        widened = widen(policy, "let a", "p {}")

        digest = base64.b64encode(hashlib.sha256(b"let a").digest()).decode()
        style = base64.b64encode(hashlib.sha256(b"p {}").digest()).decode()
        assert widened == (
            f"default-src 'none'; script-src https://example.org/a.js 'sha256-{digest}'; "
            f"style-src https://example.org/a.css 'sha256-{style}'; connect-src 'self'"
        )

    def test_a_policy_that_forbids_nothing_of_ours_stays(self) -> None:
        assert widen("img-src 'self'", "let a", "p {}") == "img-src 'self'"

    def test_inline_text_that_is_allowed_already_is_not_narrowed_to_a_digest(self) -> None:
        assert widen("style-src 'self' 'unsafe-inline'", "", "") == "style-src 'self' 'unsafe-inline'"

    def test_the_policy_of_a_page_allows_exactly_the_script_that_is_added(self) -> None:
        meta = b'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'

        page = with_notice(PAGE.replace(b"<title>", meta + b"<title>"), 3, ()).decode()

        script = re.search(r"<script>(.*)</script>", page, re.DOTALL)
        policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
        assert script
        assert policy
        digest = base64.b64encode(hashlib.sha256(script[1].encode()).digest()).decode()
        assert f"script-src &#x27;sha256-{digest}&#x27;" in policy[1]
