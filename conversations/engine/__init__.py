"""Plays a dialogue: everything is handed in, everything is handed back."""
