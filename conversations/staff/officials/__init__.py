"""Access to the staff bot: check the official, accept invitations."""
