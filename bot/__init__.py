"""Runs: settings, wiring, deeds, scheduler, web, command line."""
