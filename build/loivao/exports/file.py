"""One file that stands in the site beside its pages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class File:
    """``address`` counts from the site's root: "du-lieu/ket-qua.json"."""

    address: str
    content: bytes
