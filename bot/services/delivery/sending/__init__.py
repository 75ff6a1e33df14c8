"""Sends what a process has claimed: leases, queues, pacing, outcomes."""
