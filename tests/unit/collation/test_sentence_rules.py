from importlib import resources

import pytest

from builder.languages.sentences import SentenceRules, sentence_rules

LANGUAGES = sorted(
    file.name.removesuffix(".toml")
    for file in resources.files("builder.languages.sentences").iterdir()
    if file.name.endswith(".toml")
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_file_can_be_read_and_names_verbs_of_speech(language: str) -> None:
    rules = sentence_rules(language)
    assert rules.language == language
    assert rules.speech.verbs
    assert rules.speech.sides


def test_a_regional_or_script_subtag_does_not_matter() -> None:
    assert sentence_rules("zh-Hans-CN") == sentence_rules("ZH")
    assert not sentence_rules("zh").spaced


@pytest.mark.parametrize("language", ["xx", "", "../en", "sentences/en"])
def test_a_language_without_a_file_is_read_by_the_common_rules(language: str) -> None:
    assert sentence_rules(language) == SentenceRules(language=language)
