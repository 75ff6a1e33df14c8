"""Stores data requests; reads, erases and deletes what is kept about a person."""
