"""Siteimprove Alfa: the rules that are asked, what each demands, what becomes of it. A test holds it to alfa.mjs."""

from collections.abc import Mapping
from dataclasses import dataclass

from loivao_checks.outcome import Outcome, Words

_FAULT, _ASK = Outcome.FAILED, Outcome.CANT_TELL


@dataclass(frozen=True)
class Row:
    """A rule of Alfa: its criteria of A and AA, what a failure of it is taken for, and what it demands."""

    criteria: tuple[str, ...]
    outcome: Outcome
    expected: Words
    reason: str = ""
    """Why a failure is only a question."""


ROWS: Mapping[str, Row] = {
    "sia-r1": Row(
        ("2.4.2",), _FAULT, Words("Trang phải có thẻ title có chữ.", "The page must have a title with words in it.")
    ),
    "sia-r2": Row(
        ("1.1.1",),
        _FAULT,
        Words(
            "Ảnh phải có văn bản thay thế, hoặc được đánh dấu là trang trí.",
            "An image must have a name, or be marked as decoration.",
        ),
    ),
    "sia-r4": Row(("3.1.1",), _FAULT, Words("Thẻ html phải có thuộc tính lang.", "The html element must have a lang.")),
    "sia-r5": Row(
        ("3.1.1",),
        _FAULT,
        Words(
            "Thuộc tính lang của thẻ html phải là mã ngôn ngữ có thật.",
            "The lang of the html element must be a language.",
        ),
    ),
    "sia-r7": Row(
        ("3.1.2",), _FAULT, Words("Thuộc tính lang phải là mã ngôn ngữ có thật.", "A lang must be a language.")
    ),
    "sia-r8": Row(("4.1.2",), _FAULT, Words("Ô nhập phải có tên.", "A form field must have a name.")),
    "sia-r9": Row(
        ("2.2.1",),
        _FAULT,
        Words(
            "Trang không được tự tải lại hay tự chuyển đi sau một thời gian.",
            "The page must not refresh or move by itself after a while.",
        ),
    ),
    "sia-r10": Row(
        ("1.3.5",), _FAULT, Words("Thuộc tính autocomplete phải dùng đúng.", "An autocomplete must be valid.")
    ),
    "sia-r11": Row(("2.4.4", "4.1.2"), _FAULT, Words("Liên kết phải có chữ hoặc tên.", "A link must have a name.")),
    "sia-r12": Row(("4.1.2",), _FAULT, Words("Nút phải có chữ hoặc tên.", "A button must have a name.")),
    "sia-r13": Row(("4.1.2",), _FAULT, Words("Khung (iframe) phải có tên.", "A frame must have a name.")),
    "sia-r15": Row(
        ("4.1.2",),
        _ASK,
        Words("Các khung cùng tên phải chứa cùng một nội dung.", "Frames of the same name must hold the same."),
        "different addresses may hold the same",
    ),
    "sia-r16": Row(
        ("1.3.1", "4.1.2"),
        _FAULT,
        Words(
            "Phần tử phải có mọi thuộc tính ARIA mà vai trò của nó bắt buộc.",
            "An element must have the ARIA attributes that its role requires.",
        ),
    ),
    "sia-r17": Row(
        ("4.1.2",),
        _FAULT,
        Words(
            "Phần bị giấu bằng aria-hidden không được chứa phần tử nhận tiêu điểm.",
            "What aria-hidden hides must hold nothing that takes the focus.",
        ),
    ),
    "sia-r28": Row(
        ("1.1.1", "4.1.2"),
        _FAULT,
        Words("Nút bằng ảnh phải có văn bản thay thế.", "A button that is an image must have a name."),
    ),
    "sia-r42": Row(
        ("1.3.1",),
        _FAULT,
        Words(
            "Vai trò ARIA này phải nằm trong đúng loại phần tử cha.",
            "This role must lie in the parent that it belongs to.",
        ),
    ),
    "sia-r43": Row(
        ("1.1.1",),
        _FAULT,
        Words("Hình SVG có vai trò ảnh phải có tên.", "An SVG with the role of an image must have a name."),
    ),
    "sia-r45": Row(
        ("1.3.1",),
        _FAULT,
        Words(
            "Thuộc tính headers phải trỏ tới ô khác trong cùng bảng.",
            "A headers attribute must name other cells of the same table.",
        ),
    ),
    "sia-r46": Row(
        ("1.3.1",),
        _ASK,
        Words("Ô tiêu đề của bảng phải có ô số liệu thuộc về nó.", "A header cell must have data cells."),
        "the corner of a table has none and harms nobody",
    ),
    "sia-r47": Row(
        ("1.4.4", "1.4.10"), _FAULT, Words("Không được cấm phóng to trang.", "The page must not forbid zooming.")
    ),
    "sia-r63": Row(
        ("1.1.1",), _FAULT, Words("Phần tử object phải có văn bản thay thế.", "An object must have a name.")
    ),
    "sia-r64": Row(
        ("1.3.1",),
        _ASK,
        Words("Đề mục không được để trống.", "A heading must not be empty."),
        "an empty heading is a nuisance more than a barrier",
    ),
    "sia-r67": Row(
        ("1.1.1",),
        _ASK,
        Words("Ảnh được đánh dấu là trang trí phải im lặng.", "An image marked as decoration must be silent."),
        "said to a reader, it may still be decoration",
    ),
    "sia-r68": Row(
        ("1.3.1",),
        _FAULT,
        Words("Vai trò ARIA này phải chứa đúng loại phần tử con.", "This role must own the children that it requires."),
    ),
    "sia-r76": Row(
        ("1.3.1",),
        _ASK,
        Words("Ô th phải là ô tiêu đề của bảng.", "A th must be a header of the table."),
        "a th in an odd place may be plain text",
    ),
    "sia-r77": Row(
        ("1.3.1",),
        _ASK,
        Words("Ô số liệu phải có ô tiêu đề.", "A data cell must have a header."),
        "a cell that describes itself needs none",
    ),
    "sia-r90": Row(
        ("4.1.2",),
        _FAULT,
        Words(
            "Phần tử mà vai trò của nó giấu phần bên trong không được chứa phần tử nhận tiêu điểm.",
            "A role that hides what is inside must hold nothing that takes the focus.",
        ),
    ),
    "sia-r94": Row(("4.1.2",), _FAULT, Words("Mục trong trình đơn phải có tên.", "A menu item must have a name.")),
    "sia-r95": Row(
        ("2.1.1",),
        _FAULT,
        Words(
            "Khung có thứ nhận tiêu điểm không được mang tabindex âm.",
            "A frame that holds what takes the focus must not have a negative tabindex.",
        ),
    ),
    "sia-r110": Row(
        ("1.3.1",),
        _FAULT,
        Words("Thuộc tính role phải có ít nhất một vai trò có thật.", "A role attribute must name a role that exists."),
    ),
    "sia-r116": Row(("4.1.2",), _FAULT, Words("Phần tử summary phải có chữ hoặc tên.", "A summary must have a name.")),
}
