"""The plain form for reports, which needs no script."""
