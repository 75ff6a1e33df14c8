"""Surveys as data: their questions, which of them are asked, and what is wrong with one."""
