"""What officials talk about with the staff bot, and who may."""
