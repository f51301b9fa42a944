import pytest

from builder.collation.frames import unframe
from builder.languages.sentences import sentence_rules

NAMES = {"Wang Yi": "w", "Wang": "w", "Lavrov": "l", "Sergey Lavrov": "l", "王毅": "w", "Лавров": "l"}


def parted(sentence: str, language: str = "en") -> tuple[list[str], str | None]:
    framed = unframe(sentence, (0, len(sentence)), sentence_rules(language), NAMES)
    return [sentence[start:end] for start, end in framed.said], framed.subject


@pytest.mark.parametrize(
    ("sentence", "said", "subject"),
    [
        ("Wang Yi noted that relations are good.", ["relations are good."], "Wang Yi"),
        ("Wang Yi said, relations are good.", ["relations are good."], "Wang Yi"),
        ("Lavrov said Russia values them.", ["Russia values them."], "Lavrov"),
        ("Relations are good, he added.", ["Relations are good"], "he"),
        ("Relations are good, said Wang, also a member of the bureau.", ["Relations are good"], "Wang"),
        (
            "Relations are good, senior diplomat Wang Yi said when meeting with a guest on Wednesday.",
            ["Relations are good"],
            "senior diplomat Wang Yi",
        ),
        (
            "Relations are good, said a senior official on Wednesday.",
            ["Relations are good"],
            "a senior official",
        ),
        ('"Relations are good," he said.', ['"Relations are good,"'], "he"),
        (
            '"Relations are good," Wang said, "and will be better."',
            ['"Relations are good,"', '"and will be better."'],
            "Wang",
        ),
        (
            "During the two meetings, Wang, who is also a member, said that relations are good.",
            ["relations are good."],
            "Wang",
        ),
        ("The two sides agreed to work together.", ["work together."], "The two sides"),
        (
            "Work goes on, according to a statement issued on Wednesday.",
            ["Work goes on"],
            "a statement issued on Wednesday",
        ),
        ("Wang expressed the hope that all could agree.", ["all could agree."], "Wang"),
        ("Lavrov told his Chinese guest that relations are good.", ["relations are good."], "Lavrov"),
        ("As Lavrov noted, relations are good.", ["relations are good."], "Lavrov"),
        ("According to Lavrov, relations are good.", ["relations are good."], "Lavrov"),
        ("In his view, relations are good.", ["relations are good."], "In his view"),
        ("Asked about trade, Lavrov said it grows.", ["it grows."], "Lavrov"),
        (
            "The ministry said in a statement on Friday that relations are good.",
            ["relations are good."],
            "The ministry",
        ),
        ('Wang said on Thursday: "We are glad."', ['"We are glad."'], "Wang"),
        ("Russia recalled that relations are good.", ["relations are good."], "Russia"),
        ("Lavrov promised to come.", ["come."], "Lavrov"),
        ('Wang warned: "We are late."', ['"We are late."'], "Wang"),
        ("Relations are good, Lavrov claimed.", ["Relations are good"], "Lavrov"),
        ("Observers said the meeting will help.", ["the meeting will help."], "Observers"),
    ],
)
def test_what_is_said_is_parted_from_who_says_it(sentence: str, said: list[str], subject: str) -> None:
    assert parted(sentence) == (said, subject)


@pytest.mark.parametrize(
    "sentence",
    [
        "Wang Yi met with Sergey Lavrov in Moscow.",
        "Russia hopes that the two sides will agree.",
        "The Russian side briefed the Chinese side and stressed its position.",
        "The two sides had a discussion.",
        "Russia recalled its ambassador.",
        "Both countries maintained close contacts.",
        "The two sides announced a plan on Friday.",
        "An estimated 300 people came.",
        "Wang said.",
        "!",
    ],
)
def test_a_sentence_without_a_frame_stays_whole(sentence: str) -> None:
    assert parted(sentence) == ([sentence], None)


@pytest.mark.parametrize(
    ("sentence", "language", "said", "subject"),
    [
        ("王毅表示，中方愿同俄方合作。", "zh", ["中方愿同俄方合作。"], "王毅"),
        ("王毅在会见客人时表示，中方愿同俄方合作。", "zh", ["中方愿同俄方合作。"], "王毅"),
        ("会见中，王毅指出，贸易增长。", "zh", ["贸易增长。"], "王毅"),
        ("“贸易增长。”王毅说。", "zh", ["“贸易增长。”"], "王毅"),
        ("中法两国元首一致认为，贸易增长。", "zh", ["贸易增长。"], "中法两国元首"),
        ("他对双方表示感谢。", "zh", ["他对双方表示感谢。"], None),
        ("Лавров заявил, что торговля растет.", "ru", ["торговля растет."], "Лавров"),
        ("«Торговля растет», — заявил Лавров на встрече.", "ru", ["«Торговля растет»"], "Лавров"),
        ("В ходе встречи Лавров отметил, что торговля растет.", "ru", ["торговля растет."], "Лавров"),
        ("Как отметил Лавров, торговля растет.", "ru", ["торговля растет."], "Лавров"),
        ("По словам Лаврова, торговля растет.", "ru", ["торговля растет."], "Лаврова"),
        ("Лавров сообщил журналистам, что торговля растет.", "ru", ["торговля растет."], "Лавров"),
        ("Об этом сообщил министр.", "ru", ["Об этом сообщил министр."], None),
    ],
)
def test_chinese_and_russian_frames_are_known_by_their_own_words(
    sentence: str, language: str, said: list[str], subject: str | None
) -> None:
    assert parted(sentence, language) == (said, subject)


def test_long_sentences_of_commas_and_quotation_marks_are_read_in_reasonable_steps() -> None:
    sentence = "He, " * 3000 + 'said "' * 500
    assert parted(sentence)[0]


def test_a_speaker_s_label_in_a_transcript_is_a_frame() -> None:
    assert parted("President Sergey Lavrov: Dear friends.") == (["Dear friends."], "President Sergey Lavrov")
    assert parted("Wang Yi (retranslated): Dear friends.") == (["Dear friends."], "Wang Yi ")
    assert parted("王毅：很高兴见到你。", "zh") == (["很高兴见到你。"], "王毅")
    assert parted("Nobody known: Dear friends.")[1] is None
