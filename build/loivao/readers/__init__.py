"""Readers: files as staff really save them, read rightly or refused with the place and what to do.

Nothing is guessed, and no scalar gets a type here: every value is handed on as the text that stands in the file.
"""
