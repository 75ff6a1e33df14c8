"""The questions of a survey in a conversation: one class for each kind of answer."""
