"""Who may talk to the staff bot: checks the official, accepts invitations."""
