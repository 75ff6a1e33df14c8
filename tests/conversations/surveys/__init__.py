"""Tests of surveys as data."""
