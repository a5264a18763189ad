"""What rules of different engines are about, so that what they say of one place is known to be the same thing."""

from collections.abc import Mapping

ONE_THING = frozenset(
    {
        *("1.1.1", "1.3.4", "1.3.5", "1.4.2", "1.4.3", "1.4.4", "2.2.1", "2.2.2"),
        *("2.4.2", "2.5.3", "2.5.8", "3.1.1", "3.1.2"),
    }
)
"""Criteria that a place fails in one way only. The others ask many things of a place: there the subject decides."""
WHOLE_PAGE = frozenset({"1.4.4", "2.2.1", "2.4.2", "3.1.1"})
"""Criteria of which a page has one thing, wherever an engine points."""
INSIDE = frozenset({"picture", "name"})
"""Subjects of which one engine points at an element and another at what is in it: a link, and its picture."""

_SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "picture": (
        *("axe: area-alt", "axe: image-alt", "axe: input-image-alt", "axe: object-alt", "axe: role-img-alt"),
        *("axe: svg-img-alt", "alfa: sia-r2", "alfa: sia-r28", "alfa: sia-r43", "alfa: sia-r63"),
        *("htmlcs: 1_1_1.H24", "htmlcs: 1_1_1.H30.2", "htmlcs: 1_1_1.H36", "htmlcs: 1_1_1.H37", "htmlcs: 1_1_1.H53"),
        *("static: images-have-alt", "speech: images-say-something"),
    ),
    "name": (
        *("axe: aria-command-name", "axe: aria-input-field-name", "axe: aria-toggle-field-name", "axe: button-name"),
        *("axe: frame-title", "axe: input-button-name", "axe: label", "axe: link-name", "axe: select-name"),
        *("axe: summary-name", "alfa: sia-r8", "alfa: sia-r11", "alfa: sia-r12", "alfa: sia-r13", "alfa: sia-r94"),
        *("alfa: sia-r116", "htmlcs: 1_3_1.F68", "htmlcs: 2_4_1.H64.1", "htmlcs: 4_1_2.H91"),
        "speech: controls-say-something",
    ),
    "owned elements": ("axe: aria-required-children", "alfa: sia-r68"),
    "owner": ("axe: aria-required-parent", "axe: listitem", "alfa: sia-r42"),
    "role": ("axe: aria-roles", "alfa: sia-r110"),
    "required ARIA": ("axe: aria-required-attr", "alfa: sia-r16"),
    "focus in what is hidden": ("axe: aria-hidden-focus", "alfa: sia-r17"),
    "control in a control": ("axe: nested-interactive", "alfa: sia-r90"),
    "headers attribute": ("axe: td-headers-attr", "alfa: sia-r45", "htmlcs: 1_3_1.H43"),
    "header without cells": ("axe: th-has-data-cells", "alfa: sia-r46"),
    "empty heading": ("axe: empty-heading", "alfa: sia-r64", "htmlcs: 1_3_1.H42.2"),
}
_SUBJECT_OF = {rule: subject for subject, rules in _SUBJECTS.items() for rule in rules}


def subject_of(engine: str, rule: str) -> str:
    """What a rule is about; empty when nothing is known of it. Codes of HTML_CodeSniffer by a beginning of them."""
    at = ".".join(rule.split(".")[3:]) if engine == "htmlcs" else rule
    while at:
        subject = _SUBJECT_OF.get(f"{engine}: {at}")
        if subject:
            return subject
        at = at.rpartition(".")[0]
    return ""
