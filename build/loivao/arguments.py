"""The commands and options of ``loivao``, with their help in Vietnamese and in English."""

import argparse
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final, NoReturn, get_args

from loivao import __version__
from loivao.exits import Exit
from loivao.load.results import YEAR
from loivao.model.scalars import read_date
from loivao.new.questions import QUESTIONS, Answer
from loivao.problems import Language
from loivao.sentences import SENTENCES, Wording

_LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)

_HEADINGS: Final[Mapping[str, Wording]] = {
    "usage": Wording("Cách dùng: ", "Usage: "),
    "commands": Wording("Các lệnh", "Commands"),
    "kinds": Wording("Tạo cái gì", "What to start"),
    "options": Wording("Tùy chọn", "Options"),
    "exits": Wording(
        "Mã thoát: 0 sạch lỗi; 1 có lỗi cần sửa; 2 không làm được (đĩa, trình duyệt, khóa, tùy chọn).",
        "Exit codes: 0 clean; 1 faults to mend; 2 could not do it (disk, browser, lock, option).",
    ),
}

COMMANDS: Final[Mapping[str, Wording]] = {
    "validate": Wording(
        "Kiểm tra dữ liệu và nội dung, trong vài giây, không cần trình duyệt.",
        "Check data and content, in seconds, without a browser.",
    ),
    "build": Wording("Dựng các trang vào một thư mục để xem thử.", "Build the pages into a folder, to look at them."),
    "check": Wording(
        "Kiểm tra khả năng tiếp cận của các trang đã dựng bằng loivao build.",
        "Check the accessibility of the pages that loivao build made.",
    ),
    "publish": Wording(
        "Kiểm tra dữ liệu, dựng trang, kiểm tra trang, rồi công bố khi không còn lỗi.",
        "Validate, build, check, and publish what has no faults.",
    ),
    "serve": Wording(
        "Xem bản đã công bố trong trình duyệt của máy này; máy khác không vào được.",
        "Look at the published site in a browser on this machine; no other machine can.",
    ),
    "new": Wording(
        "Tạo một hướng dẫn, cơ quan, văn bản, chỉ số hoặc bảng kết quả mới, đúng mẫu; điều chưa cho biết sẽ được hỏi.",
        "Start a guide, an agency, an instrument, an indicator or a table of results; what is not given is asked.",
    ),
    "import": Wording(
        "Đọc bảng kết quả từ một tệp Excel (.xlsx), cho xem đã hiểu gì, rồi ghi vào data/results/.",
        "Read a table of results from an Excel workbook (.xlsx), show what was understood, write it to data/results/.",
    ),
    "gallery": Wording(
        "Vẽ mọi thành phần của giao diện, với các ví dụ, vào một thư mục để xem và để kiểm tra.",
        "Draw every component of the theme, with its examples, into a folder, to look at and to check.",
    ),
    "schemas": Wording(
        "Ghi lại các lược đồ trong data/schemas/, để trình soạn thảo gợi ý và bắt lỗi khi bạn gõ tệp YAML.",
        "Write the schemas in data/schemas/, by which editors complete and check YAML while it is typed.",
    ),
}

_OPTIONS: Final[Mapping[str, Wording]] = {
    "about": Wording(
        "Lối Vào: dữ liệu và Markdown thành một cổng thông tin mà ai cũng vào được.",
        "Lối Vào: data and Markdown become an information portal that everyone can enter.",
    ),
    "help": Wording("hiện phần này rồi thôi", "show this and stop"),
    "version": Wording("hiện phiên bản rồi thôi", "show the version and stop"),
    "root": Wording(
        "thư mục của cổng thông tin (mặc định: thư mục gần nhất từ đây trở lên có mkdocs.yml, hoặc chính nơi này)",
        "the portal's folder (default: the nearest folder from here upward with a mkdocs.yml, otherwise this folder)",
    ),
    "lang": Wording("ngôn ngữ của thông báo (mặc định: vi)", "language of the messages (default: vi)"),
    "day": Wording(
        "làm cho ngày này (mặc định: SOURCE_DATE_EPOCH nếu có, nếu không thì hôm nay theo giờ Việt Nam)",
        "the day to make it for (default: SOURCE_DATE_EPOCH if set, otherwise today in Viet Nam)",
    ),
    "site-dir": Wording(
        "thư mục chứa trang (mặc định: site trong thư mục của cổng thông tin)",
        "the folder of the site (default: site in the portal's folder)",
    ),
    "gallery-dir": Wording(
        "thư mục chứa trang (mặc định: gallery trong thư mục của cổng thông tin)",
        "the folder of the site (default: gallery in the portal's folder)",
    ),
    "states": Wording(
        "xem mỗi trang ở những trạng thái nào: usual (hai trạng thái, mặc định), all (tất cả), "
        "hoặc tên cách nhau bằng dấu phẩy",
        "in which states each page is looked at: usual (two of them, the default), all, or names with commas",
    ),
    "transcripts": Wording(
        "ghi vào thư mục này lời mà phần mềm đọc màn hình đọc ở mỗi trang",
        "write into this folder what a screen reader says of each page",
    ),
    "to": Wording(
        "thư mục công bố (mặc định: public trong thư mục của cổng thông tin)",
        "the folder of publications (default: public in the portal's folder)",
    ),
    "official": Wording(
        "bản chính thức: từ chối số liệu minh họa", "an official publication: illustrative figures are refused"
    ),
    "against": Wording(
        "so số liệu với bản công bố trong thư mục này: con số đã đổi phải có trong sổ đính chính "
        "(mặc định: bản đang phục vụ)",
        "compare figures with the publication in this folder: what changed must be in the log of corrections "
        "(default: the public one)",
    ),
    "rollback": Wording("trở về bản công bố trước đó", "go back to the publication before"),
    "file": Wording("tệp Excel có bảng kết quả", "the workbook with the table of results"),
    "year": Wording(
        "năm của số liệu (mặc định: năm có trong tên tệp)",
        "the year of the figures (default: the one in the file's name)",
    ),
    "replace": Wording(
        "thay bảng đã có của năm đó, sau khi bạn đã xem chỗ khác nhau",
        "replace the table that is there for that year, after you have looked at the differences",
    ),
    "port": Wording("cổng mạng (mặc định: 8000; 0: cổng trống bất kỳ)", "port (default: 8000; 0: any free one)"),
    "for": Wording("tự dừng sau chừng ấy giây", "stop after so many seconds"),
    "many": Wording("{ask} (dùng được nhiều lần)", "{ask} (may be given several times)"),
}

_KINDS: Final[Mapping[str, Wording]] = {
    "guide": Wording("một hướng dẫn trong content/huong-dan/", "a guide in content/huong-dan/"),
    "agency": Wording("một cơ quan trong data/agencies.yml", "an agency in data/agencies.yml"),
    "instrument": Wording("một văn bản trong data/instruments.yml", "a legal instrument in data/instruments.yml"),
    "indicator": Wording("một chỉ số trong data/indicators.yml", "an indicator in data/indicators.yml"),
    "results": Wording("bảng kết quả của một năm trong data/results/", "the results of a year in data/results/"),
}


def day(text: str) -> date:
    """A day as an option; argparse says "invalid day value" where this raises."""
    return read_date(text)


def year(text: str) -> int:
    """A year as an option; argparse says "invalid year value" where this raises."""
    if not re.fullmatch(YEAR, text):
        raise ValueError(text)
    return int(text)


class _Help(argparse.HelpFormatter):
    """Help whose usage line begins in the reader's language."""

    def __init__(self, language: Language, prog: str) -> None:
        super().__init__(prog, max_help_position=30)
        self.language = language

    def add_usage(
        self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        """argparse asks for a usage without prefix where it only wants the name of a command."""
        words = _HEADINGS["usage"].say(self.language) if prefix is None else prefix
        super().add_usage(usage, actions, groups, words)


class Parser(argparse.ArgumentParser):
    """argparse with headings, help and refusals in the reader's language."""

    def __init__(self, *, language: Language, about: Wording, **others: Any) -> None:
        super().__init__(
            description=about.say(language),
            epilog=_HEADINGS["exits"].say(language),
            formatter_class=partial(_Help, language),
            add_help=False,
            allow_abbrev=False,
            **others,
        )
        self.language = language
        self.options = self.add_argument_group(_HEADINGS["options"].say(language))
        self.option("help", "-h", action="help")

    def option(self, name: str, *more_names: str, ask: Wording | None = None, **settings: Any) -> None:
        """One option with its help."""
        words = (ask or _OPTIONS[name]).say(self.language)
        self.options.add_argument(*more_names, f"--{name}", help=words.replace("%", "%%"), **settings)

    def operand(self, name: str, **settings: Any) -> None:
        """One word that must be given, without a name before it."""
        self.options.add_argument(name, help=_OPTIONS[name].say(self.language), **settings)

    def commands(self, heading: str, name: str) -> "argparse._SubParsersAction[Parser]":
        """Room for commands below this one; ``name`` is what the chosen one is called among the results."""
        return self.add_subparsers(
            title=_HEADINGS[heading].say(self.language), dest=name, metavar=name.upper(), required=True
        )

    def error(self, message: str) -> NoReturn:
        """Words that cannot be understood: say so and exit with 2."""
        self.exit(Exit.COULD_NOT, SENTENCES["usage"].say(self.language, fault=message, program=self.prog) + "\n")


def language_of(words: Sequence[str]) -> Language:
    """The language that ``--lang`` asks for, Vietnamese where it asks for none we have."""
    first = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    first.add_argument("--lang", nargs="?")
    found = first.parse_known_args(words)[0].lang
    return next((language for language in _LANGUAGES if language == found), _LANGUAGES[0])


def parser(language: Language) -> Parser:
    """The whole command line of ``loivao``, with its help in ``language``."""
    top = Parser(prog="loivao", language=language, about=_OPTIONS["about"])
    top.option("version", action="version", version=f"Lối Vào {__version__}")
    commands = top.commands("commands", "command")
    made = {
        name: commands.add_parser(name, help=about.say(language), about=about, language=language)
        for name, about in COMMANDS.items()
    }
    for command in made.values():
        _everywhere(command)
    for name in ("validate", "build", "check", "publish", "import"):
        made[name].option("day", type=day, metavar="YYYY-MM-DD")
    for name in ("build", "check"):
        made[name].option("site-dir", type=Path, metavar="DIR")
    made["gallery"].option("site-dir", ask=_OPTIONS["gallery-dir"], type=Path, metavar="DIR")
    for name in ("publish", "serve"):
        made[name].option("to", type=Path, metavar="DIR")
    for name in ("validate", "publish"):
        made[name].option("official", action="store_true")
        made[name].option("against", type=Path, metavar="DIR")
    made["check"].option("states", default="usual", metavar="STATES")
    made["check"].option("transcripts", type=Path, metavar="DIR")
    made["publish"].option("rollback", action="store_true")
    made["serve"].option("port", type=int, default=8000, metavar="PORT")
    made["serve"].option("for", type=float, dest="seconds", metavar="SECONDS")
    made["import"].operand("file", type=Path, metavar="FILE.xlsx")
    made["import"].option("year", type=year, metavar="YYYY")
    made["import"].option("replace", action="store_true")
    _kinds(made["new"], language)
    return top


def answers(options: argparse.Namespace) -> dict[str, Answer | None]:
    """What was given for the questions of ``loivao new KIND``; None where nothing was."""
    names = [question.option for question in QUESTIONS[options.kind]]
    given = {name: getattr(options, name.replace("-", "_")) for name in names}
    return {name: tuple(answer) if isinstance(answer, list) else answer for name, answer in given.items()}


def _everywhere(command: Parser) -> None:
    command.option("root", type=Path, metavar="DIR")
    command.option("lang", choices=_LANGUAGES, default=_LANGUAGES[0])


def _kinds(command: Parser, language: Language) -> None:
    """``loivao new KIND``: each question of the kind is an option."""
    kinds = command.commands("kinds", "kind")
    for kind, about in _KINDS.items():
        made = kinds.add_parser(kind, help=about.say(language), about=about, language=language)
        _everywhere(made)
        made.option("day", type=day, metavar="YYYY-MM-DD")
        for question in QUESTIONS[kind]:
            ask = Wording(*(_OPTIONS["many"].say(each, ask=question.ask.say(each)) for each in _LANGUAGES))
            action = "append" if question.many else "store"
            made.option(question.option, ask=ask if question.many else question.ask, action=action, metavar="…")
