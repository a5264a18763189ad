"""The plan: whether each item's id says where it stands, and whether the archive of the plan's words is there."""

from collections.abc import Iterator, Sequence

from loivao.links.draft import Draft, Located, Origin
from loivao.model.plan import Plan
from loivao.problems import Problem, problem

Path = tuple[int | str, ...]


def faults_of_plan(draft: Draft) -> Iterator[Problem]:
    """Items out of their place, responsibilities of agencies that are not in the plan, an archive that is missing."""
    if draft.plan is not None:
        yield from _faults_of_places(draft.plan)
        archive = f"data/{draft.plan.record.archive}"
        if archive not in draft.files:
            yield problem("plan.no-archive", draft.plan.origin.at("archive"), found=archive)
    for agency in draft.agencies:
        place, responsibilities = agency.record.plan_place, agency.record.responsibilities
        if place is None and responsibilities:
            yield problem("agency.not-in-plan", agency.origin.at("responsibilities"), id=agency.record.id)
        elif place is not None and (not place.startswith("IV.") or place.count(".") != 1):
            yield problem("agency.plan-place", agency.origin.at("plan_place"), found=place)
        elif place is not None:
            ids = [each.id for each in responsibilities]
            yield from _numbered(ids, place, agency.origin, ("responsibilities",))


def _faults_of_places(plan: Located[Plan]) -> Iterator[Problem]:
    record, origin = plan.record, plan.origin
    for key, parent in (("purposes", "I.1"), ("requirements", "I.2"), ("groups", "II"), ("funding", "III")):
        yield from _numbered([each.id for each in getattr(record, key)], parent, origin, (key,))
    for number, group in enumerate(record.groups):
        yield from _numbered([task.id for task in group.tasks], group.id, origin, ("groups", number, "tasks"))


def _numbered(ids: Sequence[str], parent: str, origin: Origin, path: Path) -> Iterator[Problem]:
    """The first id of a list that is not its parent's followed by its own number."""
    for number, identifier in enumerate(ids):
        expected = f"{parent}.{number + 1}"
        if identifier != expected:
            yield problem("plan.place", origin.at(*path, number, "id"), found=identifier, place=expected)
            return
