"""The checker: looks at a built site as a reader's browser and screen reader do. It never imports the builder."""

__version__ = "0.1.0"
