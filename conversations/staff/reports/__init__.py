"""Officials' dialogues about reports."""
