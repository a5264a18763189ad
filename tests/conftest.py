"""What holds for all tests."""

from hypothesis import settings

# A test must not fail because the machine is busy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
