"""Every page of the site as a plain value: one module a kind of page, each with ``pages(site) -> Iterator[Page]``.

A page is a head (where it stands) and blocks (what it says), named after the components that draw them. Nothing here
knows templates, files or a clock.
"""
