"""Few landmarks, each told apart by its name, and the content in one `main`."""

from collections import Counter
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, lineage, tag, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

MOST_LANDMARKS = 5
_ROLES = {"banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"}
_TAGS = {
    "header": "banner",
    "footer": "contentinfo",
    "main": "main",
    "nav": "navigation",
    "aside": "complementary",
    "search": "search",
}
_ONLY_WHEN_NAMED = {"section": "region", "form": "form"}
_SECTIONING = {"article", "aside", "main", "nav", "section"}
_NO_MAIN = Words("Trang không có phần main.", "The page has no main landmark.")
_SECOND_MAIN = Words("Trang có thêm một phần main.", "The page has another main landmark.")
_TOO_MANY = Words(
    "Trang có {count} vùng mốc; nhiều nhất là {most}.", "The page has {count} landmarks; {most} are the most."
)
_UNNAMED = Words(
    "Vùng “{role}” này cần có tên, vì trang có nhiều vùng cùng loại.",
    "This “{role}” landmark needs a name: the page has several of its kind.",
)
_SAME_NAME = Words("Hai vùng “{role}” cùng mang tên “{name}”.", "Two “{role}” landmarks share the name “{name}”.")
_NAV_IN_MAIN = Words(
    "Vùng điều hướng tới trang khác nằm trong main.", "A navigation landmark to other pages lies inside main."
)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each landmark that is not hidden, and to the page for their number and for `main`."""
    found = [
        (element, role)
        for element in document.elements()
        if (role := _role(element, document)) and not document.hides(element)
    ]
    of_kind = Counter(role for _, role in found)
    names: set[tuple[str, str]] = set()
    for number, (element, role) in enumerate(found):
        name = _name(element, document)
        fault = None
        if role == "main" and any(other == "main" for _, other in found[:number]):
            fault = _SECOND_MAIN
        elif role == "navigation" and _leads_out_of_main(element, document):
            fault = _NAV_IN_MAIN
        elif of_kind[role] > 1 and not name:
            fault = _UNNAMED.fill(role=role)
        elif name and (role, name) in names:
            fault = _SAME_NAME.fill(role=role, name=name)
        names.add((role, name))
        yield document.says(element, fault)
    if not of_kind["main"]:
        yield document.says(document.root, _NO_MAIN)
    if len(found) > MOST_LANDMARKS:
        yield document.says(document.root, _TOO_MANY.fill(count=len(found), most=MOST_LANDMARKS))


def _role(element: Element, document: Document) -> str:
    given = (element.get("role") or "").lower().split()
    if given:
        return given[0] if given[0] in _ROLES else ""
    name = tag(element)
    if name in _ONLY_WHEN_NAMED:
        return _ONLY_WHEN_NAMED[name] if _name(element, document) else ""
    if name in ("header", "footer") and any(tag(at) in _SECTIONING for at in element.iterancestors()):
        return ""
    return _TAGS.get(name, "")


def _leads_out_of_main(navigation: Element, document: Document) -> bool:
    """True in `main`, but for the contents of the page itself."""
    away = any(not (link.get("href") or "#").startswith("#") for link in navigation.iter("a"))
    return away and any(_role(at, document) == "main" for at in lineage(navigation))


def _name(element: Element, document: Document) -> str:
    by = [document.with_id(each) for each in (element.get("aria-labelledby") or "").split()]
    said = " ".join(text(each) for each in by if each is not None)
    return said or (element.get("aria-label") or "").strip()


RULE = Rule(
    id="landmarks",
    strength=Strength.HOUSE,
    title=Words(
        "Vùng mốc phải ít, có tên, và nội dung nằm trong một main.",
        "Landmarks must be few and named, the content in one main.",
    ),
    mend=Words(
        "Hãy giữ nhiều nhất năm vùng, đặt aria-label khác nhau cho các vùng cùng loại, để điều hướng ở trước main.",
        "Keep at most five, give those of a kind different aria-labels, put navigation before main.",
    ),
    see="1.3.1",
    look=look,
)
