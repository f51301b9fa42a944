import re
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.collation import collate, relation, shared
from builder.collation.passages import read
from builder.collation.synopsis import siglum
from builder.model import Dateline, Entry, Synopsis, Thresholds

NAMES = {"Wang Yi": "wang-yi", "Wang": "wang-yi", "Lavrov": "sergey-lavrov", "Sergey Lavrov": "sergey-lavrov"}
THRESHOLDS = Thresholds()

READOUT = (
    "Wang Yi met with Sergey Lavrov in Moscow.",
    "Wang Yi said the partnership operates at a high level. China will follow its own policy, and provide "  # noqa: ISC004  # one paragraph
    "new opportunities to the world with its development.",
    "Lavrov said Russia is ready to strengthen coordination in the international arena.",
    "The two sides agreed to uphold the purposes of the UN Charter and firmly oppose bloc confrontation.",
)
REPORT = (
    "China will keep to its own policy, a senior Chinese official said on Wednesday.",
    "Wang, the diplomat, met with Sergey Lavrov in Moscow on Wednesday.",
    "The partnership operates at a high level, Wang said.",
    "Wang said the weather in Moscow was unusually mild for the season.",
)


def entry(name: str, paragraphs: tuple[str, ...], **more: object) -> Entry:
    return Entry(id=name, path=f"content/entries/{name}.md", title=name, paragraphs=paragraphs, **more)  # type: ignore[arg-type]  # a shorthand for tests


def compare(*entries: Entry, base: str | None = None) -> Synopsis:
    witnesses = [(one, tuple(range(1, len(one.paragraphs) + 1))) for one in entries]
    return collate("an-event", witnesses, THRESHOLDS, base, NAMES)


def relations(synopsis: Synopsis, column: int) -> list[str]:
    return [statement.readings[column].relation for statement in synopsis.statements]


FRAMES = ["Wang said", "Lavrov added that", "He noted", "both sides agreed to"]
NOUNS = ["partnership", "peace", "trade", "Moscow", "coordination", "policy", "U.S.", "2023", "中国"]
MARKS = [", ", ". ", ". ", "“", "”", "，", "。", "; ", "! "]
WORDS = st.sampled_from([*FRAMES, *NOUNS, "and", "supports", *MARKS])
PARAGRAPH = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
BODY = st.lists(PARAGRAPH, min_size=0, max_size=4).map(tuple)


@given(st.lists(BODY, min_size=1, max_size=3))
def test_every_passage_of_every_witness_stands_in_the_synopsis_exactly_once_and_word_for_word(
    bodies: list[tuple[str, ...]],
) -> None:
    entries = [entry(f"e{at}", body) for at, body in enumerate(bodies)]
    synopsis = compare(*entries)
    for column, witness in enumerate(synopsis.witnesses):
        body = next(one for one in entries if one.id == witness.entry)
        passages = [one for row in synopsis.statements for one in row.readings[column].passages]
        assert all(body.paragraphs[one.paragraph - 1][one.start : one.end] == one.text for one in passages)
        places = sorted((one.paragraph, one.start, one.end) for one in passages)
        assert all(a[0] < b[0] or a[2] <= b[1] for a, b in pairwise(places))
        clauses = [
            clause.passage for sentence in read(0, body, range(1, 9), NAMES) for clause in sentence.clauses
        ]
        for clause in clauses:
            holding = [
                one
                for one in passages
                if one.paragraph == clause.paragraph and one.start <= clause.start and clause.end <= one.end
            ]
            assert len(holding) == 1


@given(BODY, BODY, BODY)
def test_the_order_of_witnesses_changes_nothing(
    a: tuple[str, ...], b: tuple[str, ...], c: tuple[str, ...]
) -> None:
    entries = [entry("a", a), entry("b", b, published="2023-01-02"), entry("c", c, published="2023-01-01")]
    first, *others = [compare(*order) for order in permutations(entries)]
    assert all(other == first for other in others)


@given(BODY, BODY, BODY)
def test_the_choice_of_the_base_changes_no_statement(
    a: tuple[str, ...], b: tuple[str, ...], c: tuple[str, ...]
) -> None:
    entries = [entry("a", a), entry("b", b), entry("c", c)]

    def rows(base: str) -> set[frozenset[tuple[str, str]]]:
        synopsis = compare(*entries, base=base)
        of = {witness.siglum: witness.entry for witness in synopsis.witnesses}
        return {
            frozenset((of[one.siglum], str(one.passages)) for one in row.readings if one.passages)
            for row in synopsis.statements
        }

    assert rows("a") == rows("b") == rows("c")


@given(BODY)
def test_identical_reports_pair_one_to_one(body: tuple[str, ...]) -> None:
    synopsis = compare(entry("a", body), entry("b", body))
    for row in synopsis.statements:
        assert [one.relation for one in row.readings] == ["base", "identical"]
        assert row.readings[0].passages == row.readings[1].passages
        assert not row.readings[1].moved
    if synopsis.statements:
        assert relation(synopsis, "a", "b", THRESHOLDS) == "republished"
        assert shared(synopsis, "a", "b") == 1


def test_a_report_is_set_against_the_readout_statement_by_statement() -> None:
    synopsis = compare(entry("readout", READOUT), entry("report", REPORT), base="readout")
    assert [(one.siglum, one.entry) for one in synopsis.witnesses] == [("A", "readout"), ("B", "report")]
    assert [row.speaker for row in synopsis.statements] == [
        None, "wang-yi", "wang-yi", "wang-yi", "sergey-lavrov", "both sides", "wang-yi"
    ]  # fmt: skip
    assert relations(synopsis, 0) == ["base"] * 6 + ["absent"]
    assert relations(synopsis, 1) == [
        "reworded",
        "reworded",
        "reworded",
        "absent",
        "absent",
        "absent",
        "base",
    ]
    assert [row.readings[1].formal for row in synopsis.statements] == [False, True] + [False] * 5


def test_a_sentence_that_another_report_has_only_in_part_is_cut_there() -> None:
    synopsis = compare(entry("readout", READOUT), entry("report", REPORT), base="readout")
    cut = [row.readings[0].passages[0].text for row in synopsis.statements[2:4]]
    assert cut == [
        "China will follow its own policy,",
        "and provide new opportunities to the world with its development.",
    ]


def test_a_sentence_carried_to_the_lead_is_said_to_have_moved() -> None:
    synopsis = compare(entry("readout", READOUT), entry("report", REPORT), base="readout")
    assert [row.readings[1].moved for row in synopsis.statements] == [False, False, True] + [False] * 4
    (sentence,) = synopsis.digest
    assert sentence == (
        "Report B carries 3 of the 6 statements of Report A "
        "(none word for word, 1 different only in capitals, punctuation or spelling, "
        "1 moved to its opening), leaves out 3 and adds 1."
    )


def test_one_person_s_words_are_never_another_s() -> None:
    said = "{} said the two countries will deepen strategic coordination in the United Nations."
    synopsis = compare(entry("a", (said.format("Wang"),)), entry("b", (said.format("Lavrov"),)))
    assert [relations(synopsis, column) for column in (0, 1)] == [["base", "absent"], ["absent", "base"]]


def test_only_the_paragraphs_that_tell_of_the_event_are_compared() -> None:
    one = (entry("a", READOUT), (1, 3))
    other = (entry("b", READOUT), (3, 99))
    synopsis = collate("an-event", [one, other], THRESHOLDS, None, NAMES)
    assert [(row.readings[0].relation, row.readings[1].relation) for row in synopsis.statements] == [
        ("base", "absent"),
        ("base", "identical"),
    ]


def test_the_base_is_the_longest_report_then_the_earliest_then_the_first_by_id() -> None:
    short, long = READOUT[:1], READOUT
    assert compare(entry("a", short), entry("b", long)).witnesses[0].entry == "b"
    early, late = entry("z", long, published="2023-01-01"), entry("a", long, published="2023-01-02")
    assert compare(late, early).witnesses[0].entry == "z"
    assert compare(entry("b", long), entry("a", long)).witnesses[0].entry == "a"
    assert compare(entry("a", short), entry("b", long), base="a").witnesses[0].entry == "a"


def test_a_statement_keeps_its_address_when_other_passages_change() -> None:
    before = compare(entry("a", READOUT), entry("b", READOUT))
    edited = (*READOUT[:2], "Lavrov said nothing at all of any use.", READOUT[3])
    after = compare(entry("a", edited), entry("b", edited))
    assert {row.id for row in before.statements} - {row.id for row in after.statements} == {
        before.statements[3].id
    }
    assert all(re.fullmatch(r"s-[0-9a-f]{8}", row.id) for row in before.statements)


def addresses(synopsis: Synopsis) -> set[str]:
    return {one for row in synopsis.statements for one in (row.id, *row.also)}


@given(BODY, BODY, BODY)
def test_a_new_report_leaves_every_address_alive_and_on_the_same_words(
    a: tuple[str, ...], b: tuple[str, ...], c: tuple[str, ...]
) -> None:
    entries = [entry("a", a), entry("b", b), entry("c", c, published="2001-01-01")]
    before, after = compare(*entries[:2]), compare(*entries)
    assert addresses(before) <= addresses(after)
    assert len(addresses(after)) == sum(1 + len(row.also) for row in after.statements)
    for row in before.statements:
        (now,) = [one for one in after.statements if row.id in (one.id, *one.also)]
        texts = {str(one.passages[0].text) for one in row.readings if one.passages}
        kept = " ".join(passage.text for one in now.readings for passage in one.passages)
        assert any(text[:1] in kept for text in texts)


@given(BODY, BODY)
def test_the_choice_of_the_base_changes_no_address(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    one, other = entry("a", a), entry("b", b)
    assert {row.id for row in compare(one, other, base="a").statements} == {
        row.id for row in compare(one, other, base="b").statements
    }


@given(BODY, BODY)
def test_a_later_report_changes_no_address(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    early, late = entry("z", a, published="2023-01-01"), entry("a", b, published="2023-01-02")
    alone, both = compare(early), compare(early, late)
    assert all(any(row.id in (now.id, *now.also) for now in both.statements) for row in alone.statements)


def test_two_statements_of_the_same_words_have_two_addresses() -> None:
    twice = compare(
        entry("a", ("He agreed.", "Then he left.", "He agreed.")), entry("b", ("She stayed.",)), base="a"
    )
    ids = [row.id for row in twice.statements]
    assert len(set(ids)) == len(ids)


def test_the_dateline_is_no_part_of_the_first_statement() -> None:
    line = Dateline(as_printed="MOSCOW, Feb. 22 (Xinhua) --")
    synopsis = compare(
        entry("a", ("Wang met with Lavrov.",)),
        entry("b", (f"{line.as_printed} Wang met with Lavrov.",), dateline=line),
    )
    assert relations(synopsis, 1) == ["identical"]
    assert synopsis.statements[0].readings[1].passages[0].start == len(line.as_printed) + 1


def test_a_dateline_that_looks_like_sentences_is_no_statement() -> None:
    line = Dateline(as_printed="MOSCOW, February 22. /TASS/.")
    synopsis = compare(
        entry("a", ("Wang met with Lavrov.",)),
        entry("b", (f"{line.as_printed} Wang met with Lavrov.", "They talked."), dateline=line),
        base="a",
    )
    assert relations(synopsis, 1) == ["identical", "base"]
    assert [row.readings[1].passages[0].text for row in synopsis.statements] == [
        "Wang met with Lavrov.",
        "They talked.",
    ]


def test_a_statement_of_the_base_s_own_voice_is_not_given_to_somebody_without_a_record() -> None:
    told = "the two sides exchanged views on the situation in Kelm and on trade"
    synopsis = compare(
        entry("a", (f"{told.capitalize()}.",)), entry("b", (f"According to the ministry, {told}.",)), base="a"
    )
    (statement,) = synopsis.statements
    assert statement.speaker is None
    assert [reading.speaker for reading in statement.readings] == [None, "the ministry"]


def test_reports_in_different_languages_are_not_said_to_lack_what_was_never_compared() -> None:
    chinese = entry("b", ("王毅表示，中方愿同俄方合作。",), language="zh-Hans")
    synopsis = compare(entry("a", READOUT), chinese, base="a")
    (sentence,) = synopsis.digest
    assert sentence == (
        "Report B is in another language than Report A: their words are not compared, "
        "and no statement of the one could be set beside one of the other."
    )


def test_overlapping_reworded_and_republished_reports_are_told_apart() -> None:
    report, readout = entry("report", REPORT), entry("readout", READOUT)
    synopsis = compare(readout, report)
    assert relation(synopsis, "readout", "report", THRESHOLDS) == "overlapping"
    assert shared(synopsis, "report", "readout") == pytest.approx(3 / 4)
    assert shared(synopsis, "readout", "report") == pytest.approx(3 / 6)
    reworded = tuple(text.replace("ready", "willing").replace("high", "very high") for text in READOUT)
    close = compare(readout, entry("reworded", reworded))
    assert relation(close, "readout", "reworded", THRESHOLDS) == "reworded"


def test_letters_go_on_after_z() -> None:
    assert [siglum(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_a_report_without_words_is_a_witness_that_says_nothing() -> None:
    synopsis = compare(entry("a", READOUT), entry("b", ()))
    assert set(relations(synopsis, 1)) == {"absent"}
    assert shared(synopsis, "b", "a") == 0
    assert synopsis.digest == ("Report B carries none of the 5 statements of Report A.",)


@pytest.mark.parametrize(
    ("language", "one", "other", "speakers", "relation_of_second"),
    [
        (
            "zh",
            (
                "王毅表示，中俄关系保持高水平运行。面对国际形势的深刻变化，中俄始终保持战略定力。",
                "双方一致同意加强协调。",
            ),
            ("王毅说，中俄关系始终高水平运行。", "双方同意在联合国加强协调。"),
            ["wang-yi", "wang-yi", "both sides"],
            ["reworded", "absent", "reworded"],
        ),
        (
            "ru",
            (
                "Лавров заявил, что Россия готова укреплять координацию с Китаем.",
                "Стороны обсудили ситуацию в Европе.",
            ),
            ("Россия готова к укреплению координации с Китаем, заявил Лавров.",),
            ["lavrov", None],
            ["reworded", "absent"],
        ),
    ],
)
def test_reports_in_other_languages_are_compared_among_themselves(
    language: str,
    one: tuple[str, ...],
    other: tuple[str, ...],
    speakers: list[str | None],
    relation_of_second: list[str],
) -> None:
    a, b = entry("a", one, language=language), entry("b", other, language=language)
    witnesses = [(a, (1, 2)), (b, (1, 2))]
    synopsis = collate("an-event", witnesses, THRESHOLDS, "a", {"王毅": "wang-yi", "Лавров": "lavrov"})
    assert [row.speaker for row in synopsis.statements] == speakers
    assert relations(synopsis, 1) == relation_of_second
