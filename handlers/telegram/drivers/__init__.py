"""Drivers: carry one request to Telegram and its answer back, by either library."""
