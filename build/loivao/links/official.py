"""What an official publication may not show: figures that are only there to show how the portal looks."""

from collections import Counter
from collections.abc import Iterator

from loivao.links.draft import Draft
from loivao.model.results import ResultStatus
from loivao.problems import Place, Problem, problem


def faults_of_official(draft: Draft) -> Iterator[Problem]:
    """One fault for each table of results with illustrative figures in it, and how many they are."""
    illustrative = (each for each in draft.results if each.record.status is ResultStatus.ILLUSTRATIVE)
    counts = Counter(each.origin.at().file for each in illustrative)
    for file, count in sorted(counts.items()):
        yield problem("result.not-official", Place(file), count=str(count))
