"""Loading: files to one checked portal, or to all that is wrong with them."""

from loivao.load.portal import Loaded, load_portal

__all__ = ["Loaded", "load_portal"]
