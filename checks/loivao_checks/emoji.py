"""Small pictures written as letters: a voice reads each of them by its name."""

import re
from typing import Final

_ONE: Final = (
    "[\U0001f300-\U0001faff\u2600-\u2604\u260e\u2611\u2614-\u2618\u261d\u2620-\u2623\u2638-\u263a\u267b\u267f"
    "\u2693-\u2697\u26a0\u26a1\u26bd\u26be\u26c4\u26c5\u26d4\u26ea\u26f2-\u26fa\u2702\u2705-\u270d\u2714\u2716\u2728"
    "\u274c\u274e\u2753-\u2757\u2764\u2795-\u2797\u2b50\u2b55\u23e9-\u23f3]"
    "[\ufe0f\U0001f3fb-\U0001f3ff]*"
)
EMOJI: Final = re.compile(f"[\U0001f1e6-\U0001f1ff]{{2}}|{_ONE}(?:\u200d{_ONE})*")
"""One of them, with its skin and joints. Signs that belong to writing (© → ½ °) are none."""
