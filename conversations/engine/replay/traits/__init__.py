"""The traits of dialogues: how one starts, what is kept of it, what it does beside it."""
