"""The minimal portal as an English one: what people write in it is English or has no Vietnamese letter any more.

Only the plan's own words stay as they are. So a Vietnamese letter on a page is the plan's, or a word of the program.
"""

import re
import unicodedata
from pathlib import Path

from sites.portals import minimal_portal

OF_THE_PLAN = re.compile(r"\s*(- )?(text|official_title|closing):")
ENGLISH = {
    "data/portal.yml": """\
name: Test portal
description: A small portal to try the program.
language: en
owner:
  statement: This portal is only for trying.
contact:
  statement: Ask the one-stop desk where you live.
""",
    "data/terms.yml": """\
terms:
  - id: wheelchair
    written: wheelchair
    explanation: A chair with wheels.
  - id: eze
    written: Éze
    explanation: A name that begins with an accent.
  - id: dzao
    written: Dzao
    explanation: A name.
  - id: eyesight
    written: eyesight
    explanation: How well somebody sees.
  - id: ubnd
    written: UBND
    full: Uy ban nhan dan
    explanation: The People's Committee.
""",
    "content/huong-dan/allowance.md": """\
---
title: Monthly allowance for carers
description: Who gets the allowance, and where to apply.
order: 2
for_whom: People who care for someone.
you_get:
  - "Every month you get [[amount:tro-cap-nang]]."
functions:
  - nop-ho-so
instruments:
  - 335-2026-nd-cp
checked_on: 2026-11-01
review_by: 2027-02-01
reviewed_by: phong-van-hoa-xa-hoi
---

## How to apply

Take your identity card to the commune. The officer writes down what you say and gives you a receipt within the day, and
if you cannot come because of your health or because nobody can stay with the person you care for, somebody comes to
you.

Table: How long it takes

| Step | Days |
|---|---|
| Decision | 7 |
""",
}


def english_portal(root: Path) -> Path:
    """The portal under ``root``."""
    minimal_portal(root)
    for file in (*root.glob("data/*.yml"), *root.glob("data/results/*.csv"), *root.glob("content/**/*.md")):
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        file.write_text("".join(line if OF_THE_PLAN.match(line) else _plain(line) for line in lines), encoding="utf-8")
    for name, text in ENGLISH.items():
        (root / name).write_text(text, encoding="utf-8")
    return root


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
