"""What holds for all tests: none of them is timed, so none fails because the machine is busy."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
