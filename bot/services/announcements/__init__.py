"""Announcements: written by one official, approved by another, sent to those who want them."""
