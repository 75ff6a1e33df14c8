"""Services of surveys: writing, approving, answering, results."""
