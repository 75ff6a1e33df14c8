"""Opens the database, runs transactions and sends statements in few round trips."""
