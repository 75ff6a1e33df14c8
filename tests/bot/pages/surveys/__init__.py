"""Tests of residents' pages about surveys."""
