"""Store outgoing messages, and which process leases them for sending."""
