"""Carry one request to Telegram and its answer back: by aiogram or by python-telegram-bot."""
