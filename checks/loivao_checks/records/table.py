"""Lists of rows in a YAML file, every value as text with its line. All faults are told at once; nothing is guessed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from loivao_checks.outcome import ObstacleError, Words

_MOST_BYTES = 2_000_000
_AT = Words("{file}:{line}: {said}", "{file}:{line}: {said}")
_CANNOT_READ = Words("Không đọc được “{file}”: {reason}.", "“{file}” cannot be read: {reason}.")
_TOO_BIG = Words("tệp lớn hơn {most} byte", "the file is larger than {most} bytes")
_NOT_UTF8 = Words("tệp không phải là UTF-8", "the file is not UTF-8")
_SYNTAX = Words(
    "Không đọc được YAML ở đây ({problem}). Hãy xem dấu hai chấm, dấu nháy và cách thụt dòng.",
    "This is no YAML ({problem}). Look at colons, quotation marks and indentation.",
)
_ALIAS = Words("Không dùng & và * để chép lại. Hãy viết ra.", "Do not copy with & and *. Write it out.")
_NO_LISTS = Words("Tệp phải có các mục: {lists}.", "The file must have the entries: {lists}.")
_UNKNOWN_LIST = Words("Không có mục “{key}”. Chỉ có: {lists}.", "There is no entry “{key}”. There are: {lists}.")
_NOT_LIST = Words(
    "“{key}” phải là một danh sách; mỗi dòng bắt đầu bằng “- ”.", "“{key}” must be a list of rows that begin with “- ”."
)
_NOT_ROW = Words(
    "Đây phải là một nhóm khóa và giá trị, như “rule: …”.", "This must be keys and values, like “rule: …”."
)
_NOT_TEXT = Words("“{key}” phải là một dòng chữ.", "“{key}” must be a text.")
_UNKNOWN_KEY = Words("Không có khóa “{key}”. Các khóa là: {keys}.", "There is no key “{key}”. The keys are: {keys}.")
_TWICE = Words("Khóa “{key}” đã có ở dòng {line}. Chỉ giữ một.", "The key “{key}” is on line {line} already. Keep one.")
_MISSING = Words("Thiếu “{key}”. Hãy thêm.", "“{key}” is missing. Add it.")


@dataclass(frozen=True)
class Row:
    """One row: its texts by key, each with its line."""

    file: str
    line: int
    texts: Mapping[str, str]
    lines: Mapping[str, int]

    def fault(self, key: str, said: Words) -> Words:
        """A fault at the line of a key."""
        return at(self.file, self.lines.get(key, self.line), said)


@dataclass
class Reading:
    """What is read of one file, row by row, with what is wrong in it."""

    file: str
    faults: list[Words] = field(default_factory=list)

    def tell(self, line: int, said: Words) -> None:
        """Note a fault."""
        self.faults.append(at(self.file, line, said))


def at(file: str, line: int, said: Words) -> Words:
    """A fault with where it is."""
    return _AT.fill(file=file, line=line, said=said)


def read(path: Path, lists: Mapping[str, tuple[str, ...]]) -> tuple[dict[str, list[Row]], list[Words]]:
    """The rows of each list of a file; `lists` names the keys that each row must have. Raises ObstacleError."""
    reading = Reading(path.as_posix())
    rows: dict[str, list[Row]] = {name: [] for name in lists}
    try:
        root = YAML(typ="safe", pure=True).compose(_text(path))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        reading.tell(line, _SYNTAX.fill(problem=error.problem or error.context))
        return rows, reading.faults
    except (YAMLError, RecursionError) as error:
        reading.tell(1, _SYNTAX.fill(problem=str(error).splitlines()[0]))
        return rows, reading.faults
    if root is None:
        return rows, []
    if not isinstance(root, MappingNode):
        reading.tell(_line(root), _NO_LISTS.fill(lists=", ".join(lists)))
        return rows, reading.faults
    for key, line, value in _entries(root, reading):
        if key not in lists:
            reading.tell(line, _UNKNOWN_LIST.fill(key=key, lists=", ".join(lists)))
        elif isinstance(value, SequenceNode):
            made = (_row(item, lists[key], reading) for item in value.value)
            rows[key] += [row for row in made if row is not None]
        elif not (isinstance(value, ScalarNode) and not value.value):
            reading.tell(line, _NOT_LIST.fill(key=key))
    return rows, reading.faults


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
        if len(raw) > _MOST_BYTES:
            reason = _TOO_BIG.fill(most=_MOST_BYTES)
        else:
            return raw.decode("utf-8-sig")
    except OSError as error:
        reason = Words(error.strerror or str(error), error.strerror or str(error))
    except UnicodeDecodeError:
        reason = _NOT_UTF8
    raise ObstacleError(_CANNOT_READ.fill(file=path, reason=reason))


def _row(node: Node, keys: tuple[str, ...], reading: Reading) -> Row | None:
    if not isinstance(node, MappingNode):
        reading.tell(_line(node), _NOT_ROW)
        return None
    before = len(reading.faults)
    texts: dict[str, str] = {}
    lines: dict[str, int] = {}
    misread: set[str] = set()
    for key, line, value in _entries(node, reading):
        if key not in keys:
            reading.tell(line, _UNKNOWN_KEY.fill(key=key, keys=", ".join(keys)))
        elif not isinstance(value, ScalarNode):
            reading.tell(line, _NOT_TEXT.fill(key=key))
            misread.add(key)
        else:
            texts[key], lines[key] = value.value.strip(), line
    for key in keys:
        if not texts.get(key) and key not in misread:
            reading.tell(lines.get(key, _line(node)), _MISSING.fill(key=key))
    return Row(reading.file, _line(node), texts, lines) if len(reading.faults) == before else None


def _entries(node: MappingNode, reading: Reading) -> Iterator[tuple[str, int, Node]]:
    seen: dict[str, int] = {}
    for key, value in node.value:
        name, line = str(getattr(key, "value", "")), _line(key)
        if name in seen:
            reading.tell(line, _TWICE.fill(key=name, line=seen[name]))
            continue
        seen[name] = line
        if value.anchor or key.anchor:
            reading.tell(line, _ALIAS)
        yield name, line, value


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1
