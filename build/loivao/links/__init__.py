"""Links: questions that only the whole of a portal can answer."""

from collections.abc import Iterator

from loivao.language import LANGUAGE, faults_of_language
from loivao.links.agencies import faults_of_agencies, faults_of_functions
from loivao.links.amounts import faults_of_amounts
from loivao.links.corrections import faults_of_corrections
from loivao.links.dates import faults_of_dates, warnings_of_reviews
from loivao.links.draft import Draft
from loivao.links.events import faults_of_events
from loivao.links.fields import dangling_fields
from loivao.links.instruments import faults_of_instruments
from loivao.links.names import doubled_ids, names_of
from loivao.links.plan import faults_of_plan
from loivao.links.results import faults_of_results
from loivao.links.words import faults_of_markdown_links, faults_of_words, uses
from loivao.problems import Problem


def check_links(draft: Draft) -> Iterator[Problem]:
    """Every fault and warning that shows only when the records of a draft are seen together."""
    names, used = names_of(draft), uses(draft)
    yield from doubled_ids(draft)
    yield from dangling_fields(draft, names)
    yield from faults_of_words(draft, names)
    yield from faults_of_markdown_links(draft, names)
    yield from faults_of_plan(draft)
    yield from faults_of_dates(draft)
    yield from faults_of_agencies(draft)
    yield from faults_of_functions(draft, used)
    yield from faults_of_instruments(draft)
    yield from faults_of_amounts(draft, used)
    yield from faults_of_results(draft)
    yield from faults_of_corrections(draft)
    yield from faults_of_events(draft)
    yield from warnings_of_reviews(draft)
    if draft.identity is None or draft.identity.record.language == LANGUAGE:
        yield from faults_of_language(draft.trees, draft.bodies)
