"""The files of one portal, read once each: what the modules of ``load`` ask for a text or a tree."""

from pathlib import Path

from loivao.problems import Place, Tell, problem
from loivao.readers.folder import files_of, read_bytes
from loivao.readers.text import decode, tell_damage
from loivao.readers.tree import Fields
from loivao.readers.yaml import read_yaml


class Source:
    """Finds and reads the files of a portal, and remembers which ones somebody asked for."""

    def __init__(self, root: Path, tell: Tell) -> None:
        self.tell = tell
        self.files = files_of(root, tell)
        self._asked: set[str] = set()

    def names(self, folder: str, suffix: str) -> tuple[str, ...]:
        """The files that lie directly in ``folder`` and end with ``suffix``, sorted."""
        inside = (file for file in self.files if file.rpartition("/")[0] == folder and file.endswith(suffix))
        return tuple(sorted(inside))

    def text(self, file: str, check_letters: bool = True) -> str | None:
        """The text of a file; None, and told, when it is not there or cannot be read."""
        self._asked.add(file)
        if file not in self.files:
            self.tell(problem("file.missing", Place(file)))
            return None
        raw = read_bytes(self.files[file], file, self.tell)
        text = None if raw is None else decode(raw, file, self.tell)
        if text is not None and check_letters:
            tell_damage(text, Place(file, 1), self.tell)
        return text

    def tree(self, file: str) -> Fields | None:
        """The tree of a YAML file; None, and told, when it is not there or cannot be read."""
        text = self.text(file)
        return None if text is None else read_yaml(text, file, self.tell)

    def tell_unexpected(self) -> None:
        """Tell every file that nobody asked for: it would not be part of the site, and someone may think it is."""
        for file in sorted(set(self.files) - self._asked):
            code = "file.spreadsheet" if file.lower().endswith((".xlsx", ".xls", ".ods")) else "file.unexpected"
            self.tell(problem(code, Place(file)))

    def accept(self, file: str) -> None:
        """Note that a file belongs to the portal though nothing of it is read."""
        self._asked.add(file)
