"""Store residents, their profiles, addresses and conversations."""
