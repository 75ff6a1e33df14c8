"""Receive messages: limit, batch and process them, and store the results."""
