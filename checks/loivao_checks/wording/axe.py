"""Vietnamese for axe-core's rules. English is axe's own. A test holds the list against the installed axe."""

from collections.abc import Sequence
from typing import Any

from loivao_checks.outcome import Outcome

_ENGLISH_ONLY = "Công cụ axe báo (tiếng Anh): {english}"
_ASK = "Cần người xem lại: {sentence} (axe không chắc: {english})"
_CONTRAST = "Chữ màu {fg} trên nền {bg} có độ tương phản {ratio}:1; cần ít nhất {expected}."
_TARGET_SIZE = "Vùng bấm này rộng {width} px, cao {height} px; cần ít nhất {least} × {least} px."

SENTENCES: dict[str, str] = {
    "accesskeys": "Mỗi phím tắt (accesskey) chỉ được dùng cho một phần tử.",
    "area-alt": "Vùng bấm trên ảnh (area) phải có văn bản thay thế.",
    "aria-allowed-attr": "Phần tử chỉ được mang thuộc tính ARIA mà vai trò của nó cho phép.",
    "aria-allowed-role": "Vai trò ARIA phải hợp với phần tử mang nó.",
    "aria-braille-equivalent": "Thuộc tính aria-braille… phải có phần tương đương không phải chữ nổi.",
    "aria-command-name": "Nút, liên kết và mục lệnh ARIA phải có tên.",
    "aria-conditional-attr": "Thuộc tính ARIA phải dùng đúng như vai trò của phần tử quy định.",
    "aria-deprecated-role": "Không dùng vai trò ARIA đã bị bỏ.",
    "aria-dialog-name": "Hộp thoại phải có tên.",
    "aria-hidden-body": "Không được đặt aria-hidden=\"true\" ở body: cả trang sẽ im lặng với trình đọc màn hình.",
    "aria-hidden-focus": "Phần bị giấu bằng aria-hidden không được nhận tiêu điểm hay chứa phần tử nhận tiêu điểm.",
    "aria-input-field-name": "Ô nhập ARIA phải có tên.",
    "aria-meter-name": "Thước đo (meter) phải có tên.",
    "aria-progressbar-name": "Thanh tiến độ phải có tên.",
    "aria-prohibited-attr": "Phần tử mang thuộc tính ARIA mà vai trò của nó cấm.",
    "aria-required-attr": "Phần tử thiếu thuộc tính ARIA mà vai trò của nó bắt buộc.",
    "aria-required-children": "Vai trò ARIA này phải chứa đúng loại phần tử con.",
    "aria-required-parent": "Vai trò ARIA này phải nằm trong đúng loại phần tử cha.",
    "aria-roles": "Vai trò ARIA phải là một vai trò có thật.",
    "aria-tab-name": "Thẻ trong bộ thẻ (tab) phải có tên.",
    "aria-text": "Phần tử role=\"text\" không được chứa phần tử nhận tiêu điểm.",
    "aria-toggle-field-name": "Ô đánh dấu và công tắc ARIA phải có tên.",
    "aria-tooltip-name": "Lời chú hiện ra (tooltip) phải có tên.",
    "aria-treeitem-name": "Mục trong cây phải có tên.",
    "aria-valid-attr": "Tên thuộc tính ARIA phải có thật.",
    "aria-valid-attr-value": "Giá trị của thuộc tính ARIA phải hợp lệ.",
    "autocomplete-valid": "Thuộc tính autocomplete phải dùng đúng.",
    "avoid-inline-spacing": "Giãn cách chữ đặt bằng thuộc tính style phải để người đọc chỉnh lại được.",
    "blink": "Không dùng chữ nhấp nháy (blink).",
    "button-name": "Nút phải có chữ hoặc tên.",
    "bypass": "Trang phải có cách bỏ qua các khối lặp lại.",
    "color-contrast": "Chữ phải đủ tương phản với nền.",
    "definition-list": "Danh sách dl chỉ được chứa trực tiếp dt và dd theo đúng thứ tự.",
    "dlitem": "dt và dd phải nằm trong dl.",
    "document-title": "Trang phải có thẻ title.",
    "duplicate-id-aria": "id được nhãn hay ARIA trỏ tới phải là duy nhất.",
    "empty-heading": "Đề mục không được để trống.",
    "empty-table-header": "Ô tiêu đề của bảng không được để trống.",
    "form-field-multiple-labels": "Một ô nhập không được có nhiều nhãn label.",
    "frame-focusable-content": "Khung chứa phần tử nhận tiêu điểm không được có tabindex=\"-1\".",
    "frame-tested": "Chưa xem được bên trong khung này.",
    "frame-title": "Khung (iframe) phải có tên.",
    "frame-title-unique": "Mỗi khung phải có tên riêng.",
    "heading-order": "Đề mục phải đi xuống từng cấp một.",
    "html-has-lang": "Thẻ html phải có thuộc tính lang.",
    "html-lang-valid": "Thuộc tính lang của thẻ html phải là mã ngôn ngữ có thật.",
    "html-xml-lang-mismatch": "lang và xml:lang của thẻ html phải cùng một ngôn ngữ.",
    "image-alt": "Ảnh phải có văn bản thay thế (alt).",
    "image-redundant-alt": "Văn bản thay thế của ảnh không nên lặp lại chữ ngay bên cạnh.",
    "input-button-name": "Nút input phải có chữ hoặc tên.",
    "input-image-alt": "Nút bằng ảnh phải có văn bản thay thế.",
    "label": "Ô nhập phải có nhãn.",
    "label-content-name-mismatch": "Tên của phần tử phải chứa chữ nhìn thấy được trên nó.",
    "label-title-only": "Ô nhập nên có nhãn nhìn thấy được, không chỉ có title.",
    "landmark-banner-is-top-level": "Phần đầu trang (banner) không được nằm trong vùng mốc khác.",
    "landmark-contentinfo-is-top-level": "Phần chân trang (contentinfo) không được nằm trong vùng mốc khác.",
    "landmark-main-is-top-level": "Phần main không được nằm trong vùng mốc khác.",
    "landmark-no-duplicate-banner": "Trang chỉ nên có một phần đầu trang (banner).",
    "landmark-no-duplicate-contentinfo": "Trang chỉ nên có một phần chân trang (contentinfo).",
    "landmark-no-duplicate-main": "Trang chỉ nên có một phần main.",
    "landmark-one-main": "Trang nên có một phần main.",
    "landmark-unique": "Các vùng mốc cùng loại phải có tên khác nhau.",
    "link-in-text-block": "Liên kết trong đoạn văn phải phân biệt được không chỉ nhờ màu.",
    "link-name": "Liên kết phải có chữ hoặc tên.",
    "list": "Danh sách ul và ol chỉ được chứa trực tiếp li.",
    "listitem": "li phải nằm trong ul hoặc ol.",
    "marquee": "Không dùng chữ chạy (marquee).",
    "meta-refresh": "Trang không được tự tải lại sau một thời gian dưới 20 giờ.",
    "meta-viewport": "Không được cấm phóng to trang.",
    "meta-viewport-large": "Người đọc nên phóng to được tới 500%.",
    "nested-interactive": "Phần tử điều khiển không được lồng vào nhau.",
    "no-autoplay-audio": "Âm thanh và video không được tự phát.",
    "object-alt": "Phần tử object phải có văn bản thay thế.",
    "page-has-heading-one": "Trang nên có một đề mục cấp 1.",
    "presentation-role-conflict": "Phần tử đánh dấu là trang trí phải bị bỏ qua hẳn.",
    "region": "Mọi nội dung nên nằm trong một vùng mốc.",
    "role-img-alt": "Phần tử role=\"img\" phải có văn bản thay thế.",
    "scope-attr-valid": "Thuộc tính scope phải dùng đúng.",
    "scrollable-region-focusable": "Vùng cuộn được phải cuộn được bằng bàn phím.",
    "select-name": "Danh sách chọn (select) phải có tên.",
    "server-side-image-map": "Không dùng ảnh bấm xử lý ở máy chủ (ismap).",
    "skip-link": "Đích của liên kết bỏ qua phải có thật và nhận được tiêu điểm.",
    "summary-name": "Phần tử summary phải có chữ.",
    "svg-img-alt": "Hình SVG có vai trò ảnh phải có văn bản thay thế.",
    "tabindex": "tabindex không nên lớn hơn 0.",
    "table-duplicate-name": "Tên bảng (caption) và summary không nên trùng nhau.",
    "target-size": "Vùng bấm phải rộng và cao ít nhất 24 px, hoặc cách xa vùng bấm khác.",
    "td-headers-attr": "Thuộc tính headers của ô phải trỏ tới ô tiêu đề trong cùng bảng.",
    "th-has-data-cells": "Ô tiêu đề của bảng phải có ô số liệu thuộc về nó.",
    "valid-lang": "Thuộc tính lang phải là mã ngôn ngữ có thật.",
    "video-caption": "Video phải có phụ đề.",
}  # fmt: skip


def vietnamese(rule: str, reasons: Sequence[dict[str, Any]], english: str, outcome: Outcome) -> str:
    """What axe found, in Vietnamese; figures of the place itself where axe measured it."""
    if rule not in SENTENCES:
        return _ENGLISH_ONLY.format(english=english)
    sentence = SENTENCES[rule]
    if outcome is not Outcome.FAILED:
        return _ASK.format(sentence=sentence, english=english) if outcome is Outcome.CANT_TELL else sentence
    for reason in reasons:
        data = reason["data"] if isinstance(reason["data"], dict) else {}
        if reason["id"] == "color-contrast" and data.get("contrastRatio"):
            measured = _CONTRAST.format(
                fg=data["fgColor"],
                bg=data["bgColor"],
                ratio=_decimal(data["contrastRatio"]),
                expected=_decimal(data["expectedContrastRatio"]),
            )
            return f"{sentence} {measured}"
        if reason["id"] == "target-size" and data.get("width") and data.get("height"):
            measured = _TARGET_SIZE.format(
                width=_decimal(data["width"]), height=_decimal(data["height"]), least=data.get("minSize", 24)
            )
            return f"{sentence} {measured}"
    return sentence


def _decimal(number: object) -> str:
    return str(number).replace(".", ",")
