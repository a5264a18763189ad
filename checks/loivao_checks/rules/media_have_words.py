"""What is told in sound or film is told in words as well: captions, or a transcript beside it."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_VIDEO = Words(
    "Phim này không có phụ đề (track) và gần nó không có bản chữ. Phim có lời hay điều chỉ thấy bằng mắt không?",
    "This film has no captions (track) and no transcript near it. Does it have speech, or things only to be seen?",
)
_AUDIO = Words(
    "Gần đoạn âm thanh này không có bản chữ. Có bản chữ ở đâu không?",
    "There is no transcript near this sound. Is there one elsewhere?",
)
_LINK = Words(
    "Liên kết này mở âm thanh hay phim mà gần nó không có bản chữ. Có bản chữ ở đâu không?",
    "This link opens sound or film with no transcript near it. Is there one elsewhere?",
)
_EMBEDDED = Words(
    "Phim nhúng từ trang khác: phim có phụ đề không?", "This film is embedded from another site: does it have captions?"
)
_WORDS = re.compile(
    r"bản chữ|bản viết|lời thoại|bản ghi lời|nội dung bằng chữ|văn bản của|phụ đề|phiên bản chữ|"
    r"đọc (?:toàn văn|bản|nội dung)|"
    r"lời (?:của|đọc|bài)|không có (?:tiếng|âm thanh|lời)|no sound|without sound|silent film|"
    r"bài viết cùng nội dung|bản đọc|transcript|captions?|subtitles|text version|read the (?:text|full)|"
    r"in writing|subtítulos",
    re.IGNORECASE,
)
_SOUND = re.compile(r"\.(?:mp3|wav|ogg|oga|m4a|aac|mp4|m4v|mov|avi|webm|wmv|mkv)(?:$|[?#])", re.IGNORECASE)
_PLAYERS = re.compile(
    r"(?:youtube(?:-nocookie)?\.com/embed|player\.vimeo\.com|dailymotion\.com/embed|facebook\.com/plugins/video)",
    re.IGNORECASE,
)
_KINDS = {"captions", "subtitles"}
_NEAR = ("figure", "section", "article", "li", "td", "main", "body")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each film, sound, embedded player, and link to a file of one."""
    for element in document.elements("video", "audio", "iframe", "a"):
        fault = None if document.hides(element) else _kind(element)
        if fault is not None:
            told = _captioned(element) or _WORDS.search(_near(element))
            yield document.says(element, None if told else fault)


def _kind(element: Element) -> Words | None:
    if element.tag == "iframe":
        return _EMBEDDED if _PLAYERS.search(element.get("src") or "") else None
    if element.tag == "a":
        return _LINK if _SOUND.search(element.get("href") or "") else None
    if element.tag == "video":
        return None if element.get("muted") is not None and element.get("loop") is not None else _VIDEO
    return _AUDIO


def _captioned(element: Element) -> bool:
    return any(
        (track.get("kind") or "subtitles").lower() in _KINDS and track.get("src") for track in element.iter("track")
    )


def _near(element: Element) -> str:
    # A heading over the player belongs to its surroundings as well as a link below it.
    holder = next(element.iterancestors(*_NEAR))
    if (
        holder.tag in ("figure", "li", "td")
        and (above := next(holder.iterancestors("section", "article", "main", "body"), None)) is not None
    ):
        holder = above
    return f"{element.get('aria-label') or ''} {' '.join(holder.itertext())}"


RULE = Rule(
    id="media-have-words",
    strength=Strength.DOUBT,
    title=Words("Âm thanh và phim phải có bản chữ hoặc phụ đề.", "Sound and film must have a transcript or captions."),
    mend=Words(
        "Hãy thêm phụ đề (track) và đặt ngay dưới một liên kết “Bản chữ”; nếu đã có ở nơi khác, hãy dẫn tới đó.",
        "Add captions (track) and a link “Transcript” right below; if there is one elsewhere, link to it.",
    ),
    see="1.2.1",
    look=look,
)
