"""Code on a page, highlighted."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from builder.rendering.highlight import highlight


def test_tokens_get_classes_and_no_styles() -> None:
    assert 'class="nt"' in highlight("title: One", "yaml")
    assert "style" not in highlight("title: One", "yaml")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=120))
def test_code_is_escaped_and_no_word_of_it_lost(code: str) -> None:
    shown = re.sub(r"</?span[^>]*>", "", highlight(code, "yaml"))
    assert html.unescape(shown).rstrip("\n") == code.rstrip("\n")


def test_neighbours_of_one_colour_share_one_element() -> None:
    assert str(highlight('quote: "one two\'s three"\n', "yaml")) == (
        '<span class="nt">quote</span><span class="p">:</span> '
        '<span class="s">&#34;one two&#39;s three&#34;</span>\n'
    )
