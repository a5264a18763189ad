"""An abbreviation is written out where it first stands: voices spell it, and not everyone knows it."""

import re
from collections.abc import Iterator

from loivao_checks.html import Document, Verdict, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_UNTOLD = Words(
    "“{short}” không được viết đầy đủ ở đâu trên trang. Người đọc có biết nó là gì không?",
    "“{short}” is written out nowhere on the page. Do readers know what it is?",
)
_SHORT = re.compile(r"(?<![\w/.&@#-])[A-ZĐ][A-ZĐƯƠÔÂÊ&-]{0,6}[A-ZĐƯƠÔÂÊ](?![\w/.-]|\s?\d)")
_CAPITALS = re.compile("[A-ZĐ][A-ZĐƯƠÔÂÊ&-]")
_ROMAN = re.compile(r"[IVXLCDM]+\Z")
_KNOWN = frozenset(
    [
        "PDF",
        "HTML",
        "CSS",
        "URL",
        "TV",
        "OK",
        "CD",
        "DVD",
        "USB",
        "ID",
        "PC",
        "SMS",
        "VND",
        "USD",
        "EUR",
        "SIM",
        "GPS",
        "PIN",
        "QR",
        "FM",
        "AM",
        "PM",
        "HIV",
        "AIDS",
        "DNA",
        "UV",
        "LED",
        "FAQ",
        "WC",
        "NGO",
        "WHO",
        "UN",
        "EU",
        "US",
        "UK",
        "USA",
        "UNESCO",
        "UNICEF",
        "NASA",
        "COVID",
        "CEO",
        "IT",
        "AI",
        "WIFI",
        "WI-FI",
        "SOS",
        "ATM",
        "CSV",
        "XLSX",
        "DOCX",
        "ZIP",
        "JPG",
        "PNG",
        "SVG",
        "MP3",
        "MP4",
        "RSS",
        "API",
        "ISBN",
        "ISSN",
        "EPUB",
        "TXT",
        "ICS",
        "BOM",
        "NFC",
        "AA",
        "AAA",
        "RTF",
        "XML",
        "JSON",
        "HTTP",
        "HTTPS",
        "WWW",
        "VIP",
        "II",
        "III",
        "A-Z",
    ]
)
_QUOTED = re.compile(r"[“\"][^”\"]{1,40}[”\"]")
_NO_PROSE = ("button", "label", "title", "blockquote")
_EXAMPLE = re.compile(r"(?:ví dụ|e\.g\.|for example|such as):?[^.?!]*\Z", re.IGNORECASE)
_MOST_CAPITALS = 0.5


def look(document: Document) -> Iterator[Verdict]:
    """Applies to the first place of each abbreviation in prose that is not known to everyone."""
    told = {text(short).strip() for short in document.elements("abbr") if (short.get("title") or "").strip()}
    everything = " ".join(passage.text for passage in document.passages)
    seen: set[str] = set()
    for passage in document.passages:
        if not _CAPITALS.search(passage.text):
            continue
        if (
            passage.code
            or passage.block.tag in _NO_PROSE
            or next(passage.block.iterancestors("blockquote"), None) is not None
        ):
            continue
        capitals = sum(map(str.isupper, passage.words))
        if len(passage.words) < 4 or capitals > len(passage.words) * _MOST_CAPITALS:
            continue
        for hit in _SHORT.finditer(_QUOTED.sub(" ", passage.text)):
            short = hit[0]
            if short in seen or short in _KNOWN or _ROMAN.match(short):
                continue
            # What is an example of something to type need not be understood.
            if not _EXAMPLE.search(passage.text[: passage.text.find(short)]):
                seen.add(short)
                fine = short in told or _explained(short, everything)
                yield document.says(passage.block, None if fine else _UNTOLD.fill(short=short))


def _explained(short: str, everything: str) -> bool:
    """“Hội đồng nhân dân (HĐND)”, “HĐND (Hội đồng nhân dân)”, “HĐND: Hội đồng …”, “HĐND là Hội đồng …”."""
    sign = re.escape(short)
    letter = re.escape(short[0])
    return (
        re.search(
            rf"\w+\s*[(\[“\"][^()]{{0,40}}\b{sign}\b|\b{sign}\s*(?:\(|:|=|–|—|là |nghĩa là |stands for |means )",
            everything,
        )
        is not None
        or re.search(rf"\b{sign}\b,?\s+(?:tức|viết tắt|short for|or)\s", everything) is not None
        or re.search(rf"\b{letter}\w+(?:\s+\w+){{1,8}},? (?:viết tắt là|gọi tắt là|or|called) “?{sign}\b", everything)
        is not None
    )


RULE = Rule(
    id="abbreviations-told",
    strength=Strength.QUESTION,
    title=Words(
        "Chữ viết tắt phải được viết đầy đủ một lần trên trang.",
        "An abbreviation must be written out once on the page.",
    ),
    mend=Words(
        "Hãy viết đầy đủ ở chỗ đầu tiên, ví dụ “Ủy ban nhân dân (UBND)”.",
        "Write it out where it first stands, such as “Social Insurance Number (SIN)”.",
    ),
    see="3.1.4",
    look=look,
)
