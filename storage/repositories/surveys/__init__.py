"""Surveys, their versions and history, and what people answered."""
