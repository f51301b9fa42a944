"""Average link on a sparse graph gives what the textbook gives, and never what people have ruled out."""

from collections.abc import Mapping
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from builder.timeline.linkage import Node, Pair, average_link

THRESHOLD = 0.5


def by_the_book(count: int, scores: Mapping[Pair, float], apart: set[Pair]) -> list[list[int]]:
    """Average link as it is defined: of all clusters that may be joined, the two nearest, again and again."""
    clusters = [[number] for number in range(count)]
    while True:
        links = []
        for one, other in combinations(clusters, 2):
            pairs = [(min(a, b), max(a, b)) for a in one for b in other]
            average = sum(scores.get(pair, 0.0) for pair in pairs) / len(pairs)
            if average >= THRESHOLD and not apart & set(pairs):
                links.append((-round(average, 9), one, other))
        if not links:
            return sorted(clusters)
        _, one, other = min(links)
        clusters = sorted([*(each for each in clusters if each not in (one, other)), sorted(one + other)])


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, dict[Pair, float], set[Pair]]:
    count = draw(st.integers(2, 7))
    pairs = list(combinations(range(count), 2))
    grades = st.sampled_from([0.0, 0.25, 0.5, 0.625, 0.75, 0.875, 1.0])
    scores = {pair: draw(grades) for pair in pairs if draw(st.booleans())}
    return count, scores, set(draw(st.lists(st.sampled_from(pairs), max_size=2)))


@given(graphs())
def test_the_clusters_are_those_of_the_definition(graph: tuple[int, dict[Pair, float], set[Pair]]) -> None:
    count, scores, apart = graph

    assert average_link([Node()] * count, scores, apart, THRESHOLD) == by_the_book(count, scores, apart)


@given(graphs())
def test_the_order_in_which_pairs_are_given_changes_nothing(
    graph: tuple[int, dict[Pair, float], set[Pair]],
) -> None:
    count, scores, apart = graph
    backwards = dict(reversed(scores.items()))

    there = average_link([Node()] * count, scores, apart, THRESHOLD)
    assert average_link([Node()] * count, backwards, sorted(apart, reverse=True), THRESHOLD) == there


def test_a_chain_of_likenesses_does_not_make_one_event_of_its_ends() -> None:
    chain = {(0, 1): 0.9, (1, 2): 0.6, (2, 3): 0.9}

    assert average_link([Node()] * 4, chain, (), THRESHOLD) == [[0, 1], [2, 3]]


def test_a_node_that_stands_for_many_reports_weighs_as_many() -> None:
    scores = {(0, 1): 1.0, (0, 2): 1.0, (1, 2): 0.0}

    assert average_link([Node(), Node(), Node()], scores, (), THRESHOLD) == [[0, 1, 2]]
    assert average_link([Node(), Node(size=9), Node()], scores, (), THRESHOLD) == [[0, 1], [2]]


def test_nodes_of_one_recorded_event_are_one_though_nothing_speaks_for_it() -> None:
    nodes = [Node(event="x"), Node(), Node(event="x"), Node(event="y")]

    assert average_link(nodes, {(0, 3): 1.0, (1, 3): 0.9}, (), THRESHOLD) == [[0, 2], [1, 3]]


def test_two_nodes_with_a_report_in_common_are_not_joined() -> None:
    nodes = [Node(entries=frozenset("a")), Node(entries=frozenset("ab")), Node(entries=frozenset("b"))]

    assert average_link(nodes, {(0, 1): 1.0, (1, 2): 1.0, (0, 2): 0.7}, (), THRESHOLD) == [[0, 2], [1]]
