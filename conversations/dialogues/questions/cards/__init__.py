"""Answer service questions from cards: find the card, build its reply, follow the question on."""
