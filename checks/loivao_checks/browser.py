"""What the browser tells of a page, apart from the engines: that it could not be examined, or what it did by itself."""

from typing import Any

from loivao_checks.outcome import Finding, Outcome, Words

ENGINE = "browser"
RULES = frozenset({"own-host-only", "moves-by-itself", "opens-dialogs", "downloads-by-itself"})
"""What a page may be told of; that it could not be examined can be neither answered nor waived."""
_UNABLE = {
    "http": Words("máy chủ trả lời bằng mã {detail}", "the server answers with status {detail}"),
    "elsewhere": Words("trang chuyển sang máy chủ khác ({detail})", "the page redirects to another host ({detail})"),
    "unreachable": Words("không mở được trang ({detail})", "the page cannot be opened ({detail})"),
    "download": Words("ở địa chỉ này là một tệp để tải về ({detail})", "the address is a file to download ({detail})"),
    "dialogs": Words("trang mở hộp thoại mãi không thôi (“{detail}”)", "it opens dialogs without end (“{detail}”)"),
    "notHtml": Words("đó không phải là trang HTML ({detail})", "it is no HTML page ({detail})"),
    "timeout": Words("trang không xong trong {limit} giây", "the page did not finish within {limit} seconds"),
    "crash": Words(
        "trang làm trình duyệt hỏng, cả ở lần thử lại ({detail})", "it crashed the browser, twice ({detail})"
    ),
    "engine": Words("công cụ kiểm tra bị lỗi, cả ở lần thử lại ({detail})", "the engine failed, twice ({detail})"),
}
_NOT_EXAMINED = Words("Không kiểm tra được trang này: {why}.", "This page could not be examined: {why}.")
_MEND_NOT_EXAMINED = Words(
    "Hãy mở trang bằng trình duyệt để tìm nguyên nhân.", "Open the page in a browser to find out why."
)
_ELSEWHERE = Words("Trang tự tải “{url}” từ máy chủ khác.", "The page loads “{url}” from another host.")
_MEND_ELSEWHERE = Words(
    "Hãy chép tệp đó vào trang của mình. Khi kiểm tra, trang được xem mà không có tệp này.",
    "Copy that file into the site. The page was looked at without it.",
)
_MOVES = Words("Trang tự chuyển tới “{url}”.", "The page moves to “{url}” by itself.")
_MEND_MOVES = Words("Hãy để người đọc tự đi bằng một liên kết.", "Let readers go there by a link.")
_DIALOG = Words("Trang tự mở hộp thoại: “{text}”.", "The page opens a dialog by itself: “{text}”.")
_MEND_DIALOG = Words("Hãy viết điều đó vào trang.", "Write it on the page.")
_DOWNLOADS = Words("Trang tự tải về “{url}”.", "The page downloads “{url}” by itself.")
_MEND_DOWNLOADS = Words("Hãy để người đọc tự bấm để tải về.", "Let readers press to download.")
_TIMING = "https://www.w3.org/WAI/WCAG22/Understanding/timing-adjustable"


def not_examined(state: str, why: str, detail: Words, limit: float = 0) -> Finding:
    """The page could not be examined: a question that makes the run a 2. `limit` in seconds, for `timeout`."""
    unable = _UNABLE[why]
    words = Words(
        unable.vi.format(detail=detail.vi, limit=f"{limit:g}"), unable.en.format(detail=detail.en, limit=f"{limit:g}")
    )
    message = Words(_NOT_EXAMINED.vi.format(why=words.vi), _NOT_EXAMINED.en.format(why=words.en))
    return Finding(
        "page-could-not-be-examined",
        ENGINE,
        (),
        Outcome.CANT_TELL,
        state,
        message=message,
        mend=_MEND_NOT_EXAMINED,
        blocks_looking=True,
    )


def behaviour(answer: dict[str, Any], state: str, *, ours: bool) -> list[Finding]:
    """What the page did by itself while it was open. Asking another host is a fault of our own pages."""
    asking = Outcome.FAILED if ours else Outcome.CANT_TELL
    return [
        *(
            Finding("own-host-only", ENGINE, (), asking, state, message=_ELSEWHERE.fill(url=url), mend=_MEND_ELSEWHERE)
            for url in answer["elsewhere"]
        ),
        *(
            Finding(
                "moves-by-itself",
                ENGINE,
                (),
                Outcome.CANT_TELL,
                state,
                message=_MOVES.fill(url=url),
                mend=_MEND_MOVES,
                help=_TIMING,
            )
            for url in answer["moves"]
        ),
        *(
            Finding(
                "opens-dialogs",
                ENGINE,
                (),
                Outcome.CANT_TELL,
                state,
                message=_DIALOG.fill(text=said),
                mend=_MEND_DIALOG,
            )
            for said in answer["dialogs"]
        ),
        *(
            Finding(
                "downloads-by-itself",
                ENGINE,
                (),
                Outcome.CANT_TELL,
                state,
                message=_DOWNLOADS.fill(url=url),
                mend=_MEND_DOWNLOADS,
            )
            for url in answer["downloads"]
        ),
    ]
