"""Announcements, their versions and history, and subscriptions."""
