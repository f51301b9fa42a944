from builder.collation import collate
from builder.model import Entry, Synopsis, Thresholds

NAMES = {
    "Stone": "stone", "Стоун": "stone", "Стоуна": "stone",
    "Marsh": "marsh", "Марш": "marsh",
}  # fmt: skip
CONCEPTS = {
    **NAMES,
    "Lisbon": "lisbon", "Лиссабоне": "lisbon",
    "River Council": "river-council", "Речной совет": "river-council", "Речного совета": "river-council",
}  # fmt: skip
ENGLISH = (
    "Stone met with Marsh in Lisbon on 3 May.",
    "Stone said the River Council will meet again on 12 June.",
    "Marsh said that 40 boats lie idle. He hoped for rain.",
)
RUSSIAN = (
    "3 мая в Лиссабоне Стоун встретился с Марш.",
    "Стоун заявил, что 12 июня состоится заседание Речного совета.",
    "Погода была хорошая.",
    "Марш отметил, что 40 лодок стоят без дела.",
)


def compare(*bodies: tuple[str, tuple[str, ...]]) -> Synopsis:
    witnesses = [
        (
            Entry(id=language, path=f"{language}.md", title=language, paragraphs=body, language=language),
            tuple(range(1, len(body) + 1)),
        )
        for language, body in bodies
    ]
    return collate("an-event", witnesses, Thresholds(), "en", NAMES, concepts=CONCEPTS)


def test_reports_in_two_languages_are_set_side_by_side_by_names_numbers_and_order() -> None:
    synopsis = compare(("en", ENGLISH), ("ru", RUSSIAN))
    both = [
        (row.readings[0].passages[0].paragraph, row.readings[1].passages[0].paragraph)
        for row in synopsis.statements
        if all(reading.passages for reading in row.readings)
    ]
    assert both == [(1, 1), (2, 2), (3, 4)]


def test_their_words_are_not_compared_and_the_digest_says_so() -> None:
    synopsis = compare(("en", ENGLISH), ("ru", RUSSIAN))
    tied = [row.readings[1] for row in synopsis.statements if all(one.passages for one in row.readings)]
    assert all(reading.foreign and not any(run.differs for run in reading.runs) for reading in tied)
    (sentence,) = synopsis.digest
    assert sentence == (
        "Report B is in another language than Report A: their words are not compared; "
        "by names, numbers and order, 3 statements of Report A are set beside its own."
    )


def test_what_shares_a_name_alone_is_left_apart() -> None:
    synopsis = compare(("en", ("Stone said rain is due.",)), ("ru", ("Лодки Стоуна стоят без дела.",)))
    assert not any(all(reading.passages for reading in row.readings) for row in synopsis.statements)


def tied(synopsis: Synopsis) -> int:
    return sum(all(reading.passages for reading in row.readings) for row in synopsis.statements)


def test_order_binds_across_languages_where_little_is_shared() -> None:
    english = ("Stone said 40 boats lie idle.", "Marsh said 12 boats are at sea.")
    russian = ("Марш отметил, что 12 лодок в море.", "Стоун заявил, что 40 лодок стоят без дела.")
    assert tied(compare(("en", english), ("ru", russian))) == 1


def test_what_shares_all_its_names_and_numbers_is_found_in_any_order() -> None:
    assert tied(compare(("en", ENGLISH[1::-1]), ("ru", RUSSIAN[:2]))) == 2


def test_millions_are_told_however_they_are_written_and_names_with_other_endings() -> None:
    english = ("Stone said the River Council planted 35 million trees.",)
    russian = ("Стоун заявил, что Речным советом посажено 35 млн деревьев.",)
    assert tied(compare(("en", english), ("ru", russian))) == 1
