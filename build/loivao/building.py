"""``loivao build``: the site in a folder to look into. Nothing here publishes."""

from datetime import date
from pathlib import Path

from loivao import folders
from loivao.exits import Exit
from loivao.mkdocs_plugin import build
from loivao.sentences import Voice
from loivao.validate import told


def build_folder(root: Path, site: Path, day: date, voice: Voice) -> Exit:
    """Build the portal into the folder ``site``, which holds the old site until the new one is whole.

    Raises:
        Invalid: the portal has faults.
        CouldNot: the folder holds files that are not ours.
        OSError: the disk refuses.
    """
    with folders.renewed(site, root, folders.SITE) as new:
        voice.progress("build.running")
        warnings = build(root, new, day)
        pages = folders.count_pages(new)
    if warnings:
        voice.result(told(warnings, voice))
    voice.result(voice.text("build.done", pages=pages, folder=site))
    return Exit.CLEAN
