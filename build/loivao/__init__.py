"""Lối Vào: data files and Markdown in, an accessible public information portal out."""

__version__ = "0.1.0"
