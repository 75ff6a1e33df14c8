"""Residents' pages about reports: the plain form without a script, and the page of a report."""
