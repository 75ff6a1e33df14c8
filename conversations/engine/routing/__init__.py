"""The menu, service questions, and what a message outside a dialogue means."""
