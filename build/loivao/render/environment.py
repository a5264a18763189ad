"""The one Jinja environment: autoescape, no undefined names, the words of the interface and nothing else."""

import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from loivao.problems import Place, Problem, problem
from loivao.render.words import Words

__all__ = ["Environment", "draw", "environment", "harden", "render_page", "template_problem"]

FRAME: Final = "main.html"


def harden(environment: Environment, words: Words) -> Environment:
    """Make ``environment`` one of ours: MkDocs' own, or a new one."""
    environment.autoescape = True
    environment.undefined = StrictUndefined
    environment.trim_blocks = True
    environment.lstrip_blocks = True
    environment.keep_trailing_newline = True
    environment.globals["t"] = words.html
    return environment


def environment(theme: Path, words: Words) -> Environment:
    """An environment on a theme's folder."""
    return harden(Environment(loader=FileSystemLoader(theme), auto_reload=False, autoescape=True), words)


def render_page(environment: Environment, site: object, view: object, frame: str = FRAME) -> str:
    """The whole HTML of one page. Templates get two names and no more: ``site`` and ``view``."""
    return environment.get_template(frame).render(site=site, view=view)


def draw(environment: Environment, component: str, arguments: Mapping[str, object]) -> Markup:
    """The HTML of one component: its macro, called as a template of a page calls it."""
    module = environment.get_template(f"components/{component}/template.html").module
    try:
        return Markup(getattr(module, component)(**arguments))  # noqa: S704  # what a template of ours makes is escaped
    except Exception:  # noqa: BLE001  # raised again, with the lines of the template in place of those of its Python
        environment.handle_exception()


def template_problem(error: Exception, theme: Path) -> Problem | None:
    """What is wrong with which line of which template; None when no template is at fault."""
    name, line = _place(error, theme)
    if name is None:
        return None
    said = f"{error} ({type(error).__name__})" if str(error) else type(error).__name__
    return problem("theme.template", Place(f"theme/{name}", line), found=said)


def _place(error: Exception, theme: Path) -> tuple[str | None, int | None]:
    if isinstance(error, TemplateNotFound):
        return str(error.name), None
    if isinstance(error, TemplateSyntaxError):
        return error.name, error.lineno
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if Path(frame.filename).is_relative_to(theme):
            return Path(frame.filename).relative_to(theme).as_posix(), frame.lineno
    return (FRAME, None) if isinstance(error, TemplateError) else (None, None)
