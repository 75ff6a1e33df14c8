"""What officials talk about with the staff bot, one folder for each capability."""
