"""The portal as the reading tests build it, once for all: the mutants are made of the same."""

from reading.conftest import portal, shared

__all__ = ["portal", "shared"]
