"""Open the database, run transactions, and send statements in few round trips."""
