"""What is pointed to by place, shape or colour has a name as well: who does not see it cannot follow otherwise."""

import re
from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_POINTS = Words(
    "“{piece}” chỉ bằng vị trí, hình dạng hay màu. Câu này có nêu cả tên của cái được chỉ không?",
    "“{piece}” points by place, shape or colour. Does the sentence also give the name of what it points to?",
)
_COLOURS = "đỏ|xanh|xanh lá|xanh lam|xanh dương|vàng|cam|tím|hồng|xám|trắng|đen|nâu"
_PLACES = "(?:ở |nằm |phía |góc |bên |mé |cạnh )*(?:bên|phía|góc|mé|lề|cột)\\s+(?:tay )?(?:phải|trái|trên|dưới)"
_VI_THING = (
    "nút|ô|biểu tượng|hộp|khung|cột|menu|trình đơn|bảng chọn|liên kết|mục|danh mục|thanh|tab|vùng|chữ|dòng|trường|dấu"
)
_EN_COLOUR = "red|green|blue|yellow|orange|purple|pink|gr[ae]y|black|white|brown"
_EN_SHAPE = "round|square|circular|triangular|rectangular|large|big|small|star-shaped"
_EN_THING = (
    "buttons?|box(?:es)?|icons?|links?|columns?|panels?|menus?|bars?|fields?|tabs?|sidebars?|"
    "text|arrows?|circles?|triangles?|sections?"
)
_FR_THING = "boutons?|icônes?|cases?|liens?|menus?|colonnes?|champs?|rubriques?|onglets?|flèches?"
_FR_LOOK = "rouges?|vert(?:e?s?)|bleu(?:e?s?)|jaunes?|oranges?|gris(?:es?)?|noir(?:e?s?)|ronde?s?|carrée?s?"
_FR_DO = "cliquez|cliquer|appuyez|appuyer|choisissez|choisir|utilisez|voir|voyez|remplissez"
_EN_DO = "click|press|tap|select|choose|use|see|find|open|look|check|follow|push|hit|read"
_POINTERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_VI_THING})\s+(?:có |in |được đánh dấu |đánh dấu |tô )*(?:màu\s+(?:{_COLOURS})|"
        rf"(?:hình\s+)?(?:tròn|vuông|tam giác|mũi tên))\b",
        rf"\b(?:{_VI_THING})(?:\s+\w+){{0,3}}?\s+{_PLACES}\b",
        rf"\b(?:bấm|nhấn|ấn|chọn|nhấp|xem|tìm|dùng|mở|click|kích)\b(?:\s+\w+){{0,5}}?\s+{_PLACES}\b(?!\s+(?:đường|tòa|toà|nhà|cổng|cửa))",
        rf"\b(?:{_EN_COLOUR}|{_EN_SHAPE})\s+(?:\w+\s+)?(?:{_EN_THING})\b",
        rf"\b(?:{_EN_THING})\s+(?:(?:that (?:is|are)|located|shown|marked|found|is|are)\s+)?(?:in|on|at|to) (?:the )?"
        rf"(?:far |upper |lower |top |bottom )?(?:right|left|{_EN_COLOUR})\b",
        rf"\b(?:{_EN_DO})\b(?:\s+\w+){{0,5}}?\s+(?:on|to|at) the (?:far |upper |lower |top |bottom )?(?:right|left)\b"
        rf"(?!\s+(?:side|hand side|bank)? ?of the (?:road|street|building|river))",
        rf"\b(?:left|right)(?:-hand)?\s+(?:{_EN_THING})\b",
        rf"\b(?:{_FR_THING})\s+(?:{_FR_LOOK})\b",
        rf"\b(?:{_FR_THING})\s+(?:\w+\s+){{0,3}}?(?:à|de|sur la) (?:droite|gauche)\b",
    )
)
_FEWEST = 3
_SENSES = (
    *(
        "bên phải",
        "tay phải",
        "bên trái",
        "tay trái",
        "cột ",
        "phía ",
        "góc ",
        "mé ",
        "lề ",
        "màu",
        "tròn",
        "vuông",
        "tam giác",
        "mũi tên",
    ),
    *("droite", "gauche", "rouge", "vert", "bleu", "jaune", "gris", "noir", "rond", "carré"),
    *("right", "left", "star-", *re.sub(r"\[ae\]", "a", _EN_COLOUR).split("|"), *_EN_SHAPE.split("|")),
)
_NAMED = re.compile(
    r"[“\"‘«][^”\"’»]{2,}[”\"’»]|\b(?:có tên|tên là|mang tên|gọi là|called|named|labell?ed|marked|titled|"
    r"appelée?|intitulée?|nommée?|có chữ|ghi)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    rf"\b(?:bấm|nhấn|ấn|chọn|nhấp|xem|tìm|dùng|mở|điền|nhập|bắt buộc|kích|hãy|lưu ý|{_EN_DO}|{_FR_DO}|required|"
    rf"mandatory|fill|enter|must|please)\b",
    re.IGNORECASE,
)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each sentence that asks for something by place, shape or colour; one with a name in it is right."""
    for passage in document.passages:
        if passage.code or len(passage.words) < _FEWEST or not any(sense in passage.lower for sense in _SENSES):
            continue
        for sentence in passage.sentences:
            found = next((hit for each in _POINTERS if (hit := each.search(sentence))), None)
            if found is not None and _ASKS.search(sentence):
                named = _NAMED.search(sentence)
                yield document.says(passage.block, None if named else _POINTS.fill(piece=found[0]))


RULE = Rule(
    id="pointers-have-names",
    strength=Strength.DOUBT,
    title=Words(
        "Chỉ dẫn không chỉ dựa vào vị trí, hình dạng hay màu.",
        "Instructions must not rely on place, shape or colour alone.",
    ),
    mend=Words(
        "Hãy nêu tên của nút hay mục, ví dụ: bấm nút “Gửi hồ sơ” (màu đỏ, bên phải).",
        "Give the name of the button or part, such as: press “Send” (red, on the right).",
    ),
    see="1.3.3",
    look=look,
)
