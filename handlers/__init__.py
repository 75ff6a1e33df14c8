"""Translates: one folder per messaging platform."""
