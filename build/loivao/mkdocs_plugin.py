"""The one module that knows MkDocs: it hands over one generated file a page, and takes away what MkDocs would add.

MkDocs applies the frame to each page, copies the static files and writes the sitemap; nothing else (decision 0002).
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, cast

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_build_datetime
from mkdocs.utils.templates import TemplateContext

from loivao import exports, search
from loivao.compile import compile_site
from loivao.history import last_changes
from loivao.load import load_portal
from loivao.model import addresses
from loivao.model.check import CheckSummary
from loivao.model.portal import VIET_NAM, Portal
from loivao.pages.plan import archive_address
from loivao.pages.site import SiteSettings
from loivao.pages.view import Page
from loivao.problems import Invalid, Place, Problem, problem, report
from loivao.render.environment import Environment, harden, template_problem
from loivao.render.scripts import scripts
from loivao.render.stylesheet import ADDRESS as STYLESHEET
from loivao.render.stylesheet import stylesheet
from loivao.render.words import Words, load_words
from loivao.typeface import typeface

SETTINGS: Final = "mkdocs.yml"
SITEMAP: Final = "sitemap.xml"
ASSETS: Final = "assets/"
"""Of the theme's folder only this part is published as it is."""

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's banner about MkDocs 2 says nothing to our readers


@dataclass(frozen=True)
class Given:
    """What one publication is made from."""

    root: Path
    portal: Portal
    check: CheckSummary | None


@dataclass(frozen=True)
class Publication:
    """All that MkDocs writes out, before it begins."""

    day: date
    theme: Path
    words: Words
    pages: Mapping[str, Page]
    """By the name under which MkDocs knows them."""
    files: Mapping[str, str | bytes]
    """Files besides pages, by address."""


def build(root: Path, site_dir: Path, day: date, check: CheckSummary | None = None) -> tuple[Problem, ...]:
    """Build the portal of ``root`` for ``day`` into ``site_dir``, which is new or empty; the warnings.

    Raises:
        Invalid: data, content, settings or templates have faults; what stands in ``site_dir`` then is of no use.
        FileExistsError: ``site_dir`` holds something.
        OSError: the disk refuses.
    """
    if site_dir.is_dir() and any(site_dir.iterdir()):
        raise FileExistsError(site_dir)
    loaded = load_portal(root, day)
    if loaded.portal is None:
        raise Invalid(loaded.problems)
    config = settings(root, site_dir)
    plugin = cast(LoivaoPlugin, config.plugins["loivao"])
    plugin.given = Given(root, loaded.portal, check)
    theme = theme_folder(config)
    try:
        mkdocs_build(config)
    except Exception as error:
        if found := template_problem(error, theme):
            raise Invalid((*loaded.problems, found)) from error
        raise
    return loaded.problems


def settings(root: Path, site_dir: Path, **others: object) -> MkDocsConfig:
    """The settings of ``mkdocs.yml``, with ``others`` in place of what stands there.

    Raises:
        Invalid: the file is missing or cannot be used.
    """
    file = root / SETTINGS
    config = MkDocsConfig(config_file_path=str(file))
    try:
        with file.open("rb") as opened:
            config.load_file(opened)
    except FileNotFoundError:
        raise Invalid([problem("file.missing", Place(SETTINGS))]) from None
    except ConfigurationError as error:
        raise Invalid([_unusable("mkdocs.yml", error)]) from error
    config.load_dict({"site_dir": str(site_dir), **others})
    errors, _ = config.validate()
    problems = [_unusable(name, error) for name, error in errors]
    if not errors and "loivao" not in config.plugins:
        problems.append(_unusable("plugins", "loivao"))
    if not errors and not config.site_url:
        problems.append(_unusable("site_url", ""))
    if problems:
        raise Invalid(problems)
    return config


def theme_folder(config: MkDocsConfig) -> Path:
    """The folder of our own theme; the parent theme stands behind it and is not used."""
    return Path(config.theme.custom_dir or "")


def _unusable(setting: str, found: object) -> Problem:
    return problem("site.settings", Place(SETTINGS), setting=setting, found=str(found))


class NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs' hook for subclasses has no types
    """The plugin has no options: what varies is data."""


class LoivaoPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]  # MkDocs' hook for subclasses has no types
    """What MkDocs calls, in this order: config, files, env, then for each page pre_page and page_context."""

    given: Given | None = None
    """Set by ``build``; a bare ``mkdocs build`` loads the portal beside ``mkdocs.yml``."""
    publication: Publication

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Compile all pages, and leave MkDocs no pages, templates or Markdown of its own."""
        self.publication = _compiled(self.given or _of_this_folder(config), config)
        config.use_directory_urls = True
        config.theme.static_templates = {SITEMAP}
        config.extra_templates, config.nav, config.markdown_extensions = [], None, []
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Our files only: a page each, what was made besides, and the theme's own assets."""
        made = (File.generated(config, address, content=text) for address, text in self.publication.files.items())
        return Files((*self._pages(config), *made, *(file for file in files if self._is_asset(file))))

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Autoescape, no undefined names, and the words of the interface."""
        return harden(env, self.publication.words)

    def on_pre_page(self, page: MkDocsPage, config: MkDocsConfig, files: Files) -> MkDocsPage:  # noqa: ARG002
        """The sitemap gives the day of publication, and leaves out the page that answers 404."""
        page.update_date = self.publication.day.isoformat()
        if page.file.dest_uri == addresses.NOT_FOUND:
            page.canonical_url = page.abs_url = None
        return page

    def on_page_context(
        self,
        context: TemplateContext,  # noqa: ARG002
        /,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Nothing of MkDocs' own: what the pure rendering gives the frame, and no more."""
        compiled = self.publication.pages[page.file.src_uri]
        return cast(TemplateContext, {"site": compiled.site, "view": compiled.view})

    def _pages(self, config: MkDocsConfig) -> Iterator[File]:
        for name, page in self.publication.pages.items():
            file = File.generated(config, name, content="")
            if page.url == addresses.NOT_FOUND:
                file.dest_uri = addresses.NOT_FOUND
            yield file

    def _is_asset(self, file: File) -> bool:
        path = file.abs_src_path
        is_of_our_theme = path is not None and Path(path).is_relative_to(self.publication.theme)
        is_made = file.src_uri in self.publication.files
        return is_of_our_theme and file.src_uri.startswith(ASSETS) and not is_made


def _compiled(given: Given, config: MkDocsConfig) -> Publication:
    theme, portal = theme_folder(config), given.portal
    words = load_words(theme, portal.identity.language)
    archive = (given.root / "data" / portal.plan.archive).read_bytes()
    face = typeface(theme, words.sentences.values())
    site = SiteSettings(config.site_url or "", words, len(archive), last_changes(given.root), face.first_view)
    pages = compile_site(portal, site, given.check)
    made = (*exports.files(portal, site, pages), *search.files(portal, site, pages))
    files: dict[str, str | bytes] = {
        STYLESHEET: stylesheet(theme, face.css),
        **face.files,
        **scripts(theme),
        archive_address(portal.plan): archive,
    }
    files |= {file.address: file.content for file in made}
    return Publication(
        day=portal.day,
        theme=theme,
        words=words,
        pages={_name(page): page for page in pages},
        files=files,
    )


def _name(page: Page) -> str:
    return "404.md" if page.url == addresses.NOT_FOUND else f"{page.url}index.md"


def _of_this_folder(config: MkDocsConfig) -> Given:
    root = Path(config.config_file_path).parent
    loaded = load_portal(root, get_build_datetime().astimezone(VIET_NAM).date())
    if loaded.portal is None:
        raise PluginError(report(loaded.problems, "vi"))
    return Given(root, loaded.portal, None)
