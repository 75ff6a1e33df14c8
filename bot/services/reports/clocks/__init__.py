"""The clocks of reports: until when what is to happen, and who is told of it."""
