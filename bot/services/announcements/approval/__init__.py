"""A second official's approval, and alerts that go out before it."""
