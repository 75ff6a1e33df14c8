"""Officials: registry, roles, sign-in, and access to the staff bot."""
