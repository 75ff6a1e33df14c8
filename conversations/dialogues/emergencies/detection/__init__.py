"""Detects danger, complaints, denunciations and outages in what someone writes."""
