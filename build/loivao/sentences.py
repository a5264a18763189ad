"""What the commands say to people, in Vietnamese and in English: a table, and the voice that speaks from it.

Faults of data and content have their own catalogue (``loivao.problems``); here is everything else. An error says
what was found, what was expected and what to do.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple, Self, TextIO

from loivao.problems import Language


class Wording(NamedTuple):
    """One sentence in both languages, with the same names in braces."""

    vi: str
    en: str

    def say(self, language: Language, /, **values: object) -> str:
        """The sentence in ``language``, filled with ``values``."""
        return (self.vi if language == "vi" else self.en).format(**values)


SENTENCES: Final[Mapping[str, Wording]] = {
    # Where the portal is, and for which day
    "root.missing": Wording(
        "Không tìm thấy cổng thông tin ở “{root}”: cần có thư mục “data” trong đó. "
        "Hãy chuyển tới thư mục của cổng thông tin, hoặc thêm --root THƯ-MỤC.",
        "No portal found at “{root}”: a folder “data” is expected there. "
        "Change to the portal's folder, or add --root DIR.",
    ),
    "day.epoch": Wording(
        "Biến môi trường SOURCE_DATE_EPOCH là “{found}”. Cần một số nguyên giây tính từ năm 1970. "
        "Hãy sửa hoặc bỏ biến này, hoặc dùng --day NĂM-THÁNG-NGÀY.",
        "The environment variable SOURCE_DATE_EPOCH is “{found}”. A whole number of seconds since 1970 is expected. "
        "Correct it, remove it, or use --day YYYY-MM-DD.",
    ),
    "usage": Wording(
        "Chưa hiểu lệnh này. Thông báo của trình đọc lệnh (tiếng Anh): {fault}. Xem cách dùng: {program} --help",
        "The command was not understood: {fault}. How to use it: {program} --help",
    ),
    # Folders
    "folder.among-sources": Wording(
        "“{folder}” nằm trong thư mục nguồn của cổng thông tin (content, data, theme, build, checks) hoặc là chính "
        "cổng thông tin. Trang dựng ra phải nằm chỗ khác. Hãy chọn thư mục khác, ví dụ “site” hoặc “public”.",
        "“{folder}” is the portal itself or lies among its sources (content, data, theme, build, checks). "
        "What is built must lie elsewhere. Choose another folder, for example “site” or “public”.",
    ),
    "folder.not-a-folder": Wording(
        "“{folder}” là một tệp, không phải thư mục. Hãy chọn tên khác hoặc dời tệp đó đi.",
        "“{folder}” is a file, not a folder. Choose another name, or move that file away.",
    ),
    "folder.foreign": Wording(
        "Thư mục “{folder}” có sẵn tệp không do lệnh này tạo ra (ví dụ “{found}”). "
        "Không có gì bị xóa hay ghi đè. Hãy chọn một thư mục mới hoặc thư mục trống.",
        "The folder “{folder}” holds files that this command did not make (“{found}”, for one). "
        "Nothing was deleted or overwritten. Choose a new folder or an empty one.",
    ),
    "os-error": Wording(
        "Hệ điều hành từ chối: {fault}{file}. Trang đang phục vụ vẫn nguyên vẹn. "
        "Hãy kiểm tra quyền ghi và dung lượng đĩa rồi chạy lại.",
        "The operating system refused: {fault}{file}. The site being served is whole. "
        "Check write permission and disk space, then run the command again.",
    ),
    "bug": Wording(
        "Phần mềm gặp lỗi không lường trước. Trang đang phục vụ vẫn nguyên vẹn. "
        "Hãy gửi toàn bộ các dòng trên cho người giữ phần mềm.",
        "The software met a fault of its own. The site being served is whole. "
        "Send all of the lines above to whoever keeps the software.",
    ),
    "interrupted": Wording(
        "Đã dừng theo yêu cầu. Trang đang phục vụ vẫn nguyên vẹn.", "Stopped, as asked. The site being served is whole."
    ),
    # Validating and building
    "against.nothing": Wording(
        "Không có “{file}” trong “{folder}”, nên không có số liệu đã công bố để so. "
        "Hãy chỉ tới thư mục của một bản công bố, ví dụ public/current hoặc một thư mục trong public/releases.",
        "There is no “{file}” in “{folder}”, so there are no published figures to compare with. "
        "Name the folder of a publication, for example public/current or a folder in public/releases.",
    ),
    "validate.running": Wording("Đang kiểm tra dữ liệu và nội dung…", "Checking data and content…"),
    "validate.counts": Wording("Lỗi: {faults}. Cảnh báo: {warnings}.", "Faults: {faults}. Warnings: {warnings}."),
    "build.running": Wording("Đang dựng các trang…", "Building the pages…"),
    "build.done": Wording("Đã dựng {pages} trang vào {folder}.", "Built {pages} pages into {folder}."),
    "gallery.done": Wording(
        "Đã vẽ {examples} ví dụ của {components} thành phần vào {folder}.",
        "Drew {examples} examples of {components} components into {folder}.",
    ),
    # Checking
    "check.running": Wording(
        "Đang kiểm tra {pages} trang bằng trình duyệt (mỗi trang vài giây)…",
        "Checking {pages} pages in a browser (some seconds each)…",
    ),
    "check.no-site": Wording(
        "Không có trang nào trong “{folder}”. Hãy dựng trước: loivao build",
        "There are no pages in “{folder}”. Build them first: loivao build",
    ),
    "check.could-not-look": Wording(
        "Không kiểm tra được hết các trang (mã thoát của loivao-check: {code}); lý do ở các dòng trên. "
        "Trang chưa được kiểm tra thì không được công bố. Hãy sửa nguyên nhân rồi chạy lại.",
        "Not all pages could be checked (exit code of loivao-check: {code}); the lines above say why. "
        "What was not checked is not published. Mend the cause, then run the command again.",
    ),
    "check.no-report": Wording(
        "loivao-check kết thúc với mã {code} nhưng không để lại báo cáo. "
        "Hãy chạy loivao build, loivao check để xem lỗi, rồi báo cho người giữ phần mềm.",
        "loivao-check ended with code {code} and left no report. Run loivao build and loivao check to see the fault, "
        "and tell whoever keeps the software.",
    ),
    "check.strange-report": Wording(
        "Không đọc được báo cáo của loivao-check ({fault}). Có lẽ hai phần của phần mềm khác phiên bản. "
        "Hãy cài lại: xóa thư mục .venv rồi chạy make publish.",
        "The report of loivao-check cannot be read ({fault}). The two parts of the software may differ in version. "
        "Install again: delete the folder .venv, then run make publish.",
    ),
    "check.contradiction": Wording(
        "loivao-check kết thúc với mã {code} nhưng báo cáo ghi {failed} lỗi; hai điều này trái nhau nên "
        "không tin được. "
        "Hãy báo cho người giữ phần mềm.",
        "loivao-check ended with code {code} but its report counts {failed} faults; these contradict each other, so "
        "neither is believed. Tell whoever keeps the software.",
    ),
    "check.pages-left-out": Wording(
        "loivao-check đã xem {checked} trang, trong khi có {built} trang được dựng. Mọi trang đều phải được xem. "
        "Hãy báo cho người giữ phần mềm.",
        "loivao-check looked at {checked} pages, but {built} were built. Every page must be looked at. "
        "Tell whoever keeps the software.",
    ),
    "check.finding.failed": Wording("Cần sửa: {message}", "To mend: {message}"),
    "check.finding.cantTell": Wording("Cần người xem: {message}", "For a person to judge: {message}"),
    "check.rule": Wording(
        "  Quy tắc {rule} ({engine}), tiêu chí WCAG: {criteria}", "  Rule {rule} ({engine}), WCAG: {criteria}"
    ),
    "check.no-criteria": Wording("không có (lời khuyên)", "none (advice)"),
    "check.mend": Wording("  Cách sửa: {mend}", "  How to mend it: {mend}"),
    "check.help": Wording("  Giải thích: {help}", "  Explained at: {help}"),
    "check.place": Wording("  Trang {page}, chỗ: {target}", "  Page {page}, at: {target}"),
    "check.whole-page": Wording("cả trang", "the whole page"),
    "check.more": Wording("  … và {count} chỗ khác", "  … and {count} more places"),
    "check.more-findings": Wording(
        "… và {count} lỗi khác trong báo cáo.", "… and {count} more findings in the report."
    ),
    # Publishing
    "publish.statement": Wording(
        "Đang ghi kết quả kiểm tra vào tuyên bố tiếp cận và kiểm tra lại trang đó…",
        "Writing the figures of the check into the accessibility statement, and checking that page again…",
    ),
    "publish.swapping": Wording("Đang công bố…", "Publishing…"),
    "publish.refused": Wording(
        "Chưa công bố: {failed} lỗi, {cant_tell} chỗ cần người xem, trên {pages} trang. Trang đang phục vụ vẫn như cũ. "
        "Hãy sửa những điều trên rồi chạy lại loivao publish. Báo cáo đầy đủ: {report}",
        "Not published: {failed} faults and {cant_tell} questions for a person, on {pages} pages. The site being "
        "served is what it was. Mend the above, then run loivao publish again. Full report: {report}",
    ),
    "publish.review-overdue": Wording(
        "Chưa công bố: hạn để người xem lại khả năng tiếp cận là {review_by}, nay đã qua. "
        "Trang đang phục vụ vẫn như cũ. Hãy nhờ người xem lại, ghi vào accessibility trong data/portal.yml, "
        "rồi chạy lại loivao publish.",
        "Not published: people should have judged the accessibility again by {review_by}. "
        "The site being served is what it was. Have it judged, enter it under accessibility in data/portal.yml, "
        "then run loivao publish again.",
    ),
    "publish.sources-changed": Wording(
        "Tệp nguồn đã đổi trong lúc đang công bố: trang “{page}” không còn giống trang đã được kiểm tra. "
        "Không có gì được công bố. Hãy lưu xong mọi tệp rồi chạy lại.",
        "Sources changed while they were being published: the page “{page}” is no longer the one that was checked. "
        "Nothing was published. Save all files, then run the command again.",
    ),
    "publish.done": Wording(
        "Đã công bố bản {release}: {pages} trang, 0 lỗi.\nTrang nằm ở: {site}\n"
        "Xem bằng trình duyệt: make serve (hoặc: loivao serve)",
        "Published release {release}: {pages} pages, 0 faults.\nThe site lies at: {site}\n"
        "Look at it in a browser: make serve (or: loivao serve)",
    ),
    "publish.rolled-back": Wording(
        "Đã trở về bản {now}; bản {before} không còn được phục vụ.\nTrang nằm ở: {site}",
        "Back at release {now}; release {before} is no longer served.\nThe site lies at: {site}",
    ),
    "release.locked": Wording(
        "Một lượt công bố khác đang chạy trong “{folder}”. Mỗi lúc chỉ một lượt được chạy. "
        "Hãy đợi lượt kia xong rồi chạy lại.",
        "Another publication is running in “{folder}”. Only one may run at a time. Wait until it ends, then try again.",
    ),
    "release.strange-current": Wording(
        "“{link}” không phải là liên kết tới một bản trong thư mục releases, nên không rõ bản nào đang được phục vụ. "
        "Không có gì bị đổi. Hãy dời “{link}” đi chỗ khác rồi chạy loivao publish.",
        "“{link}” is not a link to a release in the folder releases, so it is not clear what is being served. "
        "Nothing was changed. Move “{link}” away, then run loivao publish.",
    ),
    "release.damaged-record": Wording(
        "Không đọc được “{record}”, nên không rõ bản nào đứng trước. Không có gì bị đổi. "
        "Hãy chép lại tệp này từ bản sao lưu, hoặc xóa nó: khi đó bản này coi như không có bản trước.",
        "“{record}” cannot be read, so it is not clear which release came before. Nothing was changed. "
        "Restore that file from a backup, or delete it: the release then counts as having none before it.",
    ),
    "release.none-before": Wording(
        "Không có bản nào trước bản đang phục vụ trong “{folder}” để trở về. Không có gì bị đổi. "
        "Muốn đổi trang, hãy sửa nội dung rồi chạy loivao publish.",
        "“{folder}” has no release before the public one to return to. Nothing was changed. "
        "To change the site, change the content, then run loivao publish.",
    ),
    # Serving
    "serve.at": Wording(
        "Đang phục vụ {site}\nMở trong trình duyệt: {address}\nDừng: Ctrl+C",
        "Serving {site}\nOpen in a browser: {address}\nStop: Ctrl+C",
    ),
    "serve.nothing": Wording(
        "Chưa có bản nào được công bố trong “{folder}”. Hãy công bố trước: make publish (hoặc: loivao publish)",
        "Nothing has been published in “{folder}” yet. Publish first: make publish (or: loivao publish)",
    ),
    "serve.port-taken": Wording(
        "Không mở được cổng {port} trên máy này ({fault}). Có lẽ một chương trình khác đang dùng. "
        "Hãy chọn cổng khác, ví dụ: loivao serve --port {other}",
        "Port {port} of this machine cannot be opened ({fault}). Another program may be using it. "
        "Choose another port, for example: loivao serve --port {other}",
    ),
    "serve.interrupted": Wording("\nCtrl+C: đang dừng…", "\nCtrl+C: stopping…"),
    "serve.stopped": Wording("Đã dừng.", "Stopped."),
    # Importing results
    "import.no-file": Wording(
        "Không có tệp “{file}”. Hãy kiểm tra tên và thư mục của tệp Excel.",
        "There is no file “{file}”. Check the name and the folder of the workbook.",
    ),
    "import.no-year": Wording(
        "Không biết số liệu trong “{file}” là của năm nào: tên tệp không có năm, hoặc có nhiều năm. "
        "Hãy thêm --year NĂM, ví dụ --year 2026.",
        "The year of the figures in “{file}” is not known: its name has no year, or several. "
        "Add --year YYYY, for example --year 2026.",
    ),
    "import.understood": Wording(
        "Trang tính “{sheet}”, tên cột ở dòng {header}: đã hiểu {count} dòng số liệu của năm {year}.",
        "Sheet “{sheet}”, names of columns in row {header}: {count} rows of figures understood, for {year}.",
    ),
    "import.no-rows": Wording(
        "Trang tính “{sheet}” có tên cột ở dòng {header} nhưng dưới đó không có dòng số liệu nào, nên không ghi gì. "
        "Hãy điền số liệu, lưu tệp rồi chạy lại.",
        "The sheet “{sheet}” has names of columns in row {header} but no figures below, so nothing was written. "
        "Fill in the figures, save the file, and run the command again.",
    ),
    "import.more": Wording("… còn {count} dòng nữa.", "… and {count} more."),
    "import.added": Wording("Thêm: {of}: {fields}", "Added: {of}: {fields}"),
    "import.removed": Wording("Bỏ: {of}: {fields}", "Removed: {of}: {fields}"),
    "import.changed": Wording("Đổi: {of}: {fields}", "Changed: {of}: {fields}"),
    "import.same": Wording(
        "{file} đã có đúng những số liệu này, nên không ghi gì.",
        "{file} has these very figures already, so nothing was written.",
    ),
    "import.differs": Wording("So với {file} đang có:", "Compared with {file} as it is:"),
    "import.differs-from-faulty": Wording(
        "{file} đang có lỗi, nên chỉ so được những dòng đọc được:",
        "{file} has faults, so only its rows that can be read are compared:",
    ),
    "import.exists": Wording(
        "Chưa ghi gì: {file} đã có và khác với tệp Excel. Nếu những thay đổi trên là đúng, chạy lại lệnh với "
        "--replace. Con số đã công bố mà đổi thì phải có trong data/corrections.yml.",
        "Nothing was written: {file} is there and differs from the workbook. If the changes above are right, run the "
        "command again with --replace. A published figure that changes must be in data/corrections.yml.",
    ),
    "import.done": Wording(
        "Đã ghi {count} dòng vào {file}. Hãy kiểm tra: loivao validate",
        "Wrote {count} rows to {file}. Now check: loivao validate",
    ),
    # Schemas for editors
    "schemas.done": Wording("Đã ghi {count} lược đồ vào {folder}.", "Wrote {count} schemas into {folder}."),
    # Starting something new
    "new.portal-has-faults": Wording(
        "Cổng thông tin đang có lỗi. Hãy sửa những lỗi sau trước khi thêm điều mới:",
        "The portal has faults. Mend these before you add something new:",
    ),
    "new.missing": Wording(
        "Còn thiếu: {options}. Hãy thêm các tùy chọn này, hoặc chạy lệnh trong cửa sổ dòng lệnh để được hỏi từng điều.",
        "Still needed: {options}. Add these options, or run the command in a terminal to be asked one by one.",
    ),
    "new.wrong": Wording("{faults}\nChưa ghi gì.", "{faults}\nNothing was written."),
    "new.needed": Wording("Cần có câu trả lời ở đây.", "An answer is needed here."),
    "new.may-be-empty": Wording("có thể bỏ trống", "may be left empty"),
    "new.another": Wording("Còn gì nữa [để trống là hết]", "Another [empty: no more]"),
    "new.exists": Wording(
        "“{file}” đã có, nên không ghi gì. Hãy mở tệp đó để sửa, hoặc chọn tên khác.",
        "“{file}” exists already, so nothing was written. Open that file to change it, or choose another name.",
    ),
    "new.no-file": Wording(
        "Không có tệp “{file}” để ghi thêm vào. Hãy lấy lại tệp này từ bản lưu.",
        "There is no file “{file}” to add to. Restore it from a backup.",
    ),
    "new.no-list": Wording(
        "Không tìm thấy danh sách “{key}:” viết mỗi mục một dòng trong “{file}” (UTF-8). "
        "Hãy thêm bằng tay theo mẫu của mục có sẵn.",
        "“{file}” (UTF-8) has no list “{key}:” with one item below the other. Add the entry by hand, like those there.",
    ),
    "new.taken-back": Wording(
        "Chưa ghi gì vào {file}: với những câu trả lời này, cổng thông tin sẽ có các lỗi sau.",
        "Nothing was written to {file}: with these answers the portal would have the following faults.",
    ),
    "new.done": Wording(
        "Đã ghi vào {file}. Hãy mở tệp để viết tiếp, rồi kiểm tra: loivao validate",
        "Written to {file}. Open it and go on writing, then check: loivao validate",
    ),
}


@dataclass(frozen=True)
class Voice:
    """Speaks to the person at the keyboard: results to ``out``, progress and refusals to ``err``."""

    language: Language
    out: TextIO
    err: TextIO

    @classmethod
    def of_this_program(cls, language: Language) -> Self:
        """A voice on the program's own standard output and standard error."""
        return cls(language, sys.stdout, sys.stderr)

    def text(self, key: str, /, **values: object) -> str:
        """One sentence of the table."""
        return SENTENCES[key].say(self.language, **values)

    def progress(self, key: str, /, **values: object) -> None:
        """Say at once what is being done."""
        print(self.text(key, **values), file=self.err, flush=True)

    def refuse(self, text: str) -> None:
        """Say why something was not done."""
        print(text, file=self.err, flush=True)

    def result(self, text: str) -> None:
        """Hand over what was asked for."""
        print(text, file=self.out, flush=True)
