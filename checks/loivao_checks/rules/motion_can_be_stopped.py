"""What moves or blinks by itself for more than five seconds can be stopped."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import MOTION
from loivao_checks.motion import Motion, Mover
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_KINDS = {
    "animation": Words("Chỗ này chuyển động mãi", "This moves for more than five seconds"),
    "drawing": Words("Hình vẽ này chuyển động mãi", "This drawing moves for more than five seconds"),
    "picture": Words(
        "Ảnh này là ảnh động, chạy mãi", "This picture is animated and goes on for more than five seconds"
    ),
    "marquee": Words("Dòng chữ này chạy ngang trang", "This line runs across the page"),
    "film": Words("Phim này tự chạy", "This film plays by itself"),
    "script": Words("Chỗ này được vẽ lại liên tục", "This is redrawn again and again"),
}
_BLINKS = Words("Chỗ này nhấp nháy mãi", "This blinks for more than five seconds")
_NO_STOP = Words("{what} mà không có nút nào để dừng.", "{what}, and no button stops it.")
_ONLY_CALM = Words(
    "{what}; nó chỉ đứng yên khi thiết bị xin bớt chuyển động. Người khác có cách nào dừng nó không?",
    "{what}; it stands still only where the device asks for less motion. Can others stop it?",
)
_WAITS = Words(
    "{what}. Nó báo đang tải: tải xong nó có biến mất không?",
    "{what}. It tells of loading: does it go when all is loaded?",
)
_GOES_ON = Words(
    "{what}, cả sau khi bấm nút dừng trên trang. Có nút khác để dừng nó không?",
    "{what}, also after the page's button to stop was pressed. Does another button stop it?",
)


def look(seen: Motion) -> Iterator[Verdict]:
    """Applies to what moves for more than five seconds: animations, animated pictures, films, running lines."""
    for mover in seen.movers:
        if mover.stopped:
            yield Verdict(mover.place)
            continue
        words, strength = _fault(mover)
        what = _BLINKS if mover.blinks else _KINDS[mover.kind]
        yield Verdict(mover.place, words.fill(what=what), strength)


def _fault(mover: Mover) -> tuple[Words, Strength]:
    if mover.stopped is False:
        return _GOES_ON, Strength.DOUBT
    if mover.waits:
        return _WAITS, Strength.DOUBT
    return (_ONLY_CALM, Strength.DOUBT) if mover.calm else (_NO_STOP, Strength.WCAG)


RULE = Rule(
    id="motion-can-be-stopped",
    strength=Strength.WCAG,
    title=Words(
        "Thứ tự chuyển động hay nhấp nháy quá năm giây phải dừng được.",
        "What moves or blinks by itself for more than five seconds can be stopped.",
    ),
    mend=Words(
        "Hãy để nó đứng yên, cho nó dừng sau năm giây, hoặc đặt bên cạnh một nút “Dừng chuyển động”.",
        "Let it stand still, let it end within five seconds, or put a button “Stop the motion” beside it.",
    ),
    see="2.2.2",
    look_at=look,
    through=MOTION,
)
