"""What every bench shares: figures, the machine, servers, peer programs, sample data."""
