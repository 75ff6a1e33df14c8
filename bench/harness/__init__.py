"""What every bench needs: figures, the machine, servers, peer programs, sample data."""
