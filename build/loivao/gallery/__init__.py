"""``loivao gallery``: every component of the theme with its words, its parameters and its examples, as a small site."""

from pathlib import Path
from typing import Final

from loivao import folders
from loivao.exits import Exit
from loivao.gallery.components import read_components
from loivao.gallery.pages import pages
from loivao.load.records import read_tree
from loivao.load.source import Source
from loivao.mkdocs_plugin import settings, theme_folder
from loivao.model.portal import Identity
from loivao.problems import Invalid, Problem
from loivao.render.assets import assets
from loivao.render.environment import environment, template_problem
from loivao.render.words import load_words
from loivao.sentences import Voice
from loivao.typeface import typeface

IDENTITY: Final = "data/portal.yml"


def build_gallery(root: Path, folder: Path, voice: Voice) -> Exit:
    """Draw every example of the portal's theme into ``folder``, with the interface in the language of the portal.

    Raises:
        Invalid: a component's files have faults, or a template, or what the portal says of itself.
        CouldNot: the folder holds files that are not ours.
        OSError: the disk refuses.
    """
    theme = theme_folder(settings(root, folder))
    components, words = read_components(theme), load_words(theme, _language(root))
    face = typeface(theme, words.sentences.values())
    try:
        made = pages(components, environment(theme, words), words, face.first_view)
    except Exception as error:
        if found := template_problem(error, theme):
            raise Invalid([found]) from error
        raise
    with folders.renewed(folder, root, folders.SITE) as new:
        for address, content in (made | assets(theme, face)).items():
            file = new / address
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
    examples = sum(len(component.examples) for component in components.all)
    voice.result(voice.text("gallery.done", components=len(components.all), examples=examples, folder=folder))
    return Exit.CLEAN


def _language(root: Path) -> str:
    """The language of the portal, asked of the one file that says it: faults of other data are none of the theme."""
    problems: list[Problem] = []
    tree = Source(root, problems.append).tree(IDENTITY)
    identity = tree and read_tree(Identity, tree, IDENTITY, problems.append)
    if not identity:
        raise Invalid(problems)
    return identity.record.language
