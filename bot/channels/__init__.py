"""Open the channels whose platforms need a token, and check their setup."""
