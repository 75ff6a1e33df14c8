"""Opens the channels whose platforms need a token, and checks how they are set up."""
