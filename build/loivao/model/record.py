"""What every record of the data has in common: it never changes, and it has no key that is not in its schema."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen value read from a data file; an unknown key is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Confidence(StrEnum):
    """How far a fact has been verified; every fact carries one."""

    LAW_TEXT = "law_text"
    """Read in the text of the law itself."""
    SECONDARY = "secondary"
    """Read in a page about the law (news, another office's page), which the source names."""
    UNVERIFIED = "unverified"
    """Not verified: never shown as holding; the page says that it is being checked."""
