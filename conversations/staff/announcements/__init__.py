"""Officials' dialogues about announcements: see, approve and stop them, and write them."""
