"""The criteria of WCAG 2.2, levels A and AA, by number, and those of AAA that are looked at.

Source: W3C Recommendation; names in Vietnamese are our own.
"""

from dataclasses import dataclass
from typing import Literal

_UNDERSTANDING = "https://www.w3.org/WAI/WCAG22/Understanding/"


@dataclass(frozen=True)
class Criterion:
    """One success criterion; `slug` names its page in W3C's Understanding WCAG 2.2."""

    number: str
    level: Literal["A", "AA", "AAA"]
    slug: str
    vi: str
    en: str

    @property
    def understanding(self) -> str:
        """Address of W3C's explanation."""
        return f"{_UNDERSTANDING}{self.slug}"


_TABLE: tuple[Criterion, ...] = (
    Criterion("1.1.1", "A", "non-text-content", "Nội dung phi văn bản", "Non-text Content"),
    Criterion(
        "1.2.1",
        "A",
        "audio-only-and-video-only-prerecorded",
        "Chỉ có âm thanh hoặc chỉ có hình (ghi sẵn)",
        "Audio-only and Video-only (Prerecorded)",
    ),
    Criterion("1.2.2", "A", "captions-prerecorded", "Phụ đề (ghi sẵn)", "Captions (Prerecorded)"),
    Criterion(
        "1.2.3",
        "A",
        "audio-description-or-media-alternative-prerecorded",
        "Thuyết minh hình hoặc bản thay thế (ghi sẵn)",
        "Audio Description or Media Alternative (Prerecorded)",
    ),
    Criterion("1.2.4", "AA", "captions-live", "Phụ đề (trực tiếp)", "Captions (Live)"),
    Criterion(
        "1.2.5", "AA", "audio-description-prerecorded", "Thuyết minh hình (ghi sẵn)", "Audio Description (Prerecorded)"
    ),
    Criterion("1.3.1", "A", "info-and-relationships", "Thông tin và quan hệ", "Info and Relationships"),
    Criterion("1.3.2", "A", "meaningful-sequence", "Thứ tự có nghĩa", "Meaningful Sequence"),
    Criterion("1.3.3", "A", "sensory-characteristics", "Đặc điểm cảm quan", "Sensory Characteristics"),
    Criterion("1.3.4", "AA", "orientation", "Hướng màn hình", "Orientation"),
    Criterion("1.3.5", "AA", "identify-input-purpose", "Xác định mục đích ô nhập", "Identify Input Purpose"),
    Criterion("1.4.1", "A", "use-of-color", "Dùng màu sắc", "Use of Color"),
    Criterion("1.4.2", "A", "audio-control", "Điều khiển âm thanh", "Audio Control"),
    Criterion("1.4.3", "AA", "contrast-minimum", "Độ tương phản (tối thiểu)", "Contrast (Minimum)"),
    Criterion("1.4.4", "AA", "resize-text", "Đổi cỡ chữ", "Resize Text"),
    Criterion("1.4.5", "AA", "images-of-text", "Ảnh chứa chữ", "Images of Text"),
    Criterion("1.4.10", "AA", "reflow", "Dàn lại trang", "Reflow"),
    Criterion("1.4.11", "AA", "non-text-contrast", "Độ tương phản phi văn bản", "Non-text Contrast"),
    Criterion("1.4.12", "AA", "text-spacing", "Giãn cách chữ", "Text Spacing"),
    Criterion(
        "1.4.13",
        "AA",
        "content-on-hover-or-focus",
        "Nội dung hiện khi rê chuột hoặc có tiêu điểm",
        "Content on Hover or Focus",
    ),
    Criterion("2.1.1", "A", "keyboard", "Bàn phím", "Keyboard"),
    Criterion("2.1.2", "A", "no-keyboard-trap", "Không bẫy bàn phím", "No Keyboard Trap"),
    Criterion("2.1.4", "A", "character-key-shortcuts", "Phím tắt một ký tự", "Character Key Shortcuts"),
    Criterion("2.2.1", "A", "timing-adjustable", "Thời gian chỉnh được", "Timing Adjustable"),
    Criterion("2.2.2", "A", "pause-stop-hide", "Tạm dừng, dừng, ẩn", "Pause, Stop, Hide"),
    Criterion(
        "2.3.1",
        "A",
        "three-flashes-or-below-threshold",
        "Không quá ba lần chớp hoặc dưới ngưỡng",
        "Three Flashes or Below Threshold",
    ),
    Criterion("2.4.1", "A", "bypass-blocks", "Bỏ qua các khối", "Bypass Blocks"),
    Criterion("2.4.2", "A", "page-titled", "Trang có tiêu đề", "Page Titled"),
    Criterion("2.4.3", "A", "focus-order", "Thứ tự tiêu điểm", "Focus Order"),
    Criterion(
        "2.4.4", "A", "link-purpose-in-context", "Mục đích liên kết (trong ngữ cảnh)", "Link Purpose (In Context)"
    ),
    Criterion("2.4.5", "AA", "multiple-ways", "Nhiều cách tìm đến", "Multiple Ways"),
    Criterion("2.4.6", "AA", "headings-and-labels", "Đề mục và nhãn", "Headings and Labels"),
    Criterion("2.4.7", "AA", "focus-visible", "Thấy được tiêu điểm", "Focus Visible"),
    Criterion(
        "2.4.11",
        "AA",
        "focus-not-obscured-minimum",
        "Tiêu điểm không bị che (tối thiểu)",
        "Focus Not Obscured (Minimum)",
    ),
    Criterion("2.5.1", "A", "pointer-gestures", "Cử chỉ trỏ", "Pointer Gestures"),
    Criterion("2.5.2", "A", "pointer-cancellation", "Hủy thao tác trỏ", "Pointer Cancellation"),
    Criterion("2.5.3", "A", "label-in-name", "Nhãn nằm trong tên", "Label in Name"),
    Criterion("2.5.4", "A", "motion-actuation", "Kích hoạt bằng chuyển động", "Motion Actuation"),
    Criterion("2.5.7", "AA", "dragging-movements", "Thao tác kéo", "Dragging Movements"),
    Criterion("2.5.8", "AA", "target-size-minimum", "Cỡ vùng bấm (tối thiểu)", "Target Size (Minimum)"),
    Criterion("3.1.1", "A", "language-of-page", "Ngôn ngữ của trang", "Language of Page"),
    Criterion("3.1.2", "AA", "language-of-parts", "Ngôn ngữ của từng phần", "Language of Parts"),
    Criterion("3.2.1", "A", "on-focus", "Khi nhận tiêu điểm", "On Focus"),
    Criterion("3.2.2", "A", "on-input", "Khi nhập", "On Input"),
    Criterion("3.2.3", "AA", "consistent-navigation", "Điều hướng nhất quán", "Consistent Navigation"),
    Criterion("3.2.4", "AA", "consistent-identification", "Nhận diện nhất quán", "Consistent Identification"),
    Criterion("3.2.6", "A", "consistent-help", "Trợ giúp nhất quán", "Consistent Help"),
    Criterion("3.3.1", "A", "error-identification", "Chỉ ra lỗi", "Error Identification"),
    Criterion("3.3.2", "A", "labels-or-instructions", "Nhãn hoặc hướng dẫn", "Labels or Instructions"),
    Criterion("3.3.3", "AA", "error-suggestion", "Gợi ý sửa lỗi", "Error Suggestion"),
    Criterion(
        "3.3.4",
        "AA",
        "error-prevention-legal-financial-data",
        "Phòng lỗi (pháp lý, tài chính, dữ liệu)",
        "Error Prevention (Legal, Financial, Data)",
    ),
    Criterion("3.3.7", "A", "redundant-entry", "Nhập lại thừa", "Redundant Entry"),
    Criterion(
        "3.3.8",
        "AA",
        "accessible-authentication-minimum",
        "Xác thực dễ tiếp cận (tối thiểu)",
        "Accessible Authentication (Minimum)",
    ),
    Criterion("4.1.2", "A", "name-role-value", "Tên, vai trò, giá trị", "Name, Role, Value"),
    Criterion("4.1.3", "AA", "status-messages", "Thông báo trạng thái", "Status Messages"),
)

CRITERIA: dict[str, Criterion] = {criterion.number: criterion for criterion in _TABLE}
"""All 55 criteria of levels A and AA by number (4.1.1 was removed in 2.2)."""

_BEYOND: tuple[Criterion, ...] = (
    Criterion("1.4.8", "AAA", "visual-presentation", "Cách trình bày chữ", "Visual Presentation"),
    Criterion(
        "2.3.3",
        "AAA",
        "animation-from-interactions",
        "Chuyển động do thao tác",
        "Animation from Interactions",
    ),
    Criterion("3.1.4", "AAA", "abbreviations", "Chữ viết tắt", "Abbreviations"),
    Criterion("3.1.5", "AAA", "reading-level", "Mức dễ đọc", "Reading Level"),
    Criterion("3.1.6", "AAA", "pronunciation", "Cách đọc", "Pronunciation"),
    Criterion("3.2.5", "AAA", "change-on-request", "Chỉ thay đổi khi được yêu cầu", "Change on Request"),
)
EXPLAINED: dict[str, Criterion] = CRITERIA | {criterion.number: criterion for criterion in _BEYOND}
"""The same and those of level AAA that a rule looks at: we ask, no site fails for them."""


def order(number: str) -> tuple[int, ...]:
    """Sorting key of a criterion number, so that 1.4.10 comes after 1.4.9."""
    return tuple(int(part) for part in number.split("."))


def understanding(criteria: tuple[str, ...]) -> str:
    """Address of W3C's explanation of the first of these criteria that is of level A or AA; empty if none is."""
    return next((CRITERIA[number].understanding for number in criteria if number in CRITERIA), "")
