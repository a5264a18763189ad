"""The static rules: one file each, all of the shape of `rule.Rule`. A new rule is a file and a name in the list."""

from loivao_checks.rules import (
    clean_text,
    current_page_marked,
    generator_declared,
    headings_in_order,
    ids_are_unique,
    images_have_alt,
    landmarks,
    links_resolve,
    no_inline_code,
    own_host_only,
    page_language,
    page_title,
    skip_links,
    tables,
    titles_tell_apart,
)
from loivao_checks.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    clean_text.RULE,
    current_page_marked.RULE,
    generator_declared.RULE,
    headings_in_order.RULE,
    ids_are_unique.RULE,
    images_have_alt.RULE,
    landmarks.RULE,
    links_resolve.RULE,
    no_inline_code.RULE,
    own_host_only.RULE,
    page_language.RULE,
    page_title.RULE,
    skip_links.RULE,
    tables.RULE,
    titles_tell_apart.RULE,
)
