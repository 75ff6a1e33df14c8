"""Measures the figures of docs/performance.md, beside comparable programs."""
