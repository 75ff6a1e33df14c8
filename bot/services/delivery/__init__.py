"""Delivers what is in the outbox: leases, pacing, send queues, the delivery log."""
