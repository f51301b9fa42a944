"""Sentences in which a page speaks to its readers, and sentences of reports that resemble them."""

import pytest

from builder.seeds.appeals import addresses_readers, opens_appeal


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Like this story? Share it with a friend!"),
        ("en", "Dear readers! Thank you for your engagement with our content."),
        ("en", "Our app is now available on Google Play; please download it and send us your feedback."),
        ("en", "Sign up for our newsletter and get the day's news in your inbox."),
        ("en", "This release is provided without warranty of any kind."),
        ("en", "The opinions expressed in this piece do not necessarily reflect those of the paper."),
        ("zh", "欢迎扫码关注我们的公众号。"),
        ("zh", "本文仅代表作者观点，不代表本站立场。"),
        ("ru", "Подписывайтесь на наш телеграм-канал и делитесь новостями с друзьями!"),
    ],
)
def test_what_a_page_says_to_its_readers_is_known_by_its_words(language: str, text: str) -> None:
    assert addresses_readers(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I thank you for your support and for your contribution to our cooperation."),
        ("en", "“Share this story with your readers and follow us,” the minister told the newspaper."),
        ("en", "The ministers agreed to support the newsletter of the two universities."),
        ("en", "He wrote on Twitter that the talks had been useful."),
        ("zh", "双方将继续关注地区局势。"),
        ("ru", "Стороны обменялись мнениями о ситуации в регионе."),
    ],
)
def test_what_a_report_tells_is_no_appeal(language: str, text: str) -> None:
    assert not addresses_readers(text, language)


def test_a_short_line_opens_an_appeal_and_a_paragraph_does_not() -> None:
    assert opens_appeal("A message from the editors:", "en")
    assert not opens_appeal("A message from the president was read out at the opening of the forum.", "en")
