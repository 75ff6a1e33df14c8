"""Do what a message wants when it is not an answer to the open question."""

MEANT = "meant:"
