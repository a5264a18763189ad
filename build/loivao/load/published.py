"""Figures as readers have them: the results of an earlier publication, from the file that it offers for download."""

from pathlib import Path
from typing import Final

from pydantic import ValidationError

from loivao.model import addresses
from loivao.model.corrections import Published, PublishedFigure
from loivao.problems import Place, Tell, problem
from loivao.readers.folder import read_bytes
from loivao.readers.json import read_json
from loivao.readers.text import decode

FILE: Final = addresses.data_file("ket-qua")
"""Where a publication has its results, counted from its folder."""


def read_published(site: Path, tell: Tell) -> tuple[PublishedFigure, ...]:
    """The results that the publication in the folder ``site`` shows; none where it has no such file.

    What cannot be read is told: a figure that nobody can compare would be a figure that may change unseen.
    """
    path = site / FILE
    if not path.is_file():
        return ()
    raw = read_bytes(path, FILE, tell)
    text = None if raw is None else decode(raw, FILE, tell)
    found = None if text is None else read_json(text, FILE, tell)
    if found is None:
        return ()
    try:
        return Published.model_validate(found).records
    except ValidationError:
        tell(problem("published.damaged", Place(FILE)))
        return ()
