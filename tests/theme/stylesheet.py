"""The stylesheet as the site gets it, taken apart without a browser."""

import re
from dataclasses import dataclass

from theme.gallery import THEME


@dataclass(frozen=True)
class Rule:
    file: str
    layer: str
    media: str
    """The conditions around the rule, joined; "" outside any."""
    selector: str
    declarations: dict[str, str]


def files() -> list[str]:
    """In the order of theme/README.md."""
    names = [f"css/{file.name}" for file in sorted((THEME / "css").glob("*.css")) if file.name != "layers.css"]
    parts = [str(file.relative_to(THEME)) for file in sorted(THEME.glob("components/*/*.css"))]
    return ["css/layers.css", *names, *parts]


def text(file: str) -> str:
    return (THEME / file).read_text(encoding="utf-8")


def whole() -> str:
    return "\n".join(text(file) for file in files())


def rules() -> list[Rule]:
    """Every rule of every file.

    Raises:
        ValueError: braces that do not match.
    """
    return [
        rule for file in files() for rule in _in_block(re.sub(r"/\*.*?\*/", "", text(file), flags=re.S), file, "", "")
    ]


def _in_block(css: str, file: str, layer: str, media: str) -> list[Rule]:
    found: list[Rule] = []
    rest = css
    while "{" in rest:
        head, _, rest = rest.partition("{")
        head = head.rpartition(";")[2].strip()
        body, rest = _until_closed(rest)
        if head.startswith("@layer"):
            found += _in_block(body, file, head.removeprefix("@layer").strip(), media)
        elif head.startswith("@media"):
            found += _in_block(body, file, layer, f"{media} {head}".strip())
        else:
            pairs = (line.partition(":") for line in body.split(";") if line.strip())
            found.append(
                Rule(file, layer, media, " ".join(head.split()), {k.strip(): " ".join(v.split()) for k, _, v in pairs})
            )
    return found


def _until_closed(css: str) -> tuple[str, str]:
    depth = 1
    for place, sign in enumerate(css):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth == 0:
            return css[:place], css[place + 1 :]
    raise ValueError("a brace is not closed")
