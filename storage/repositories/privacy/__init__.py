"""Store data requests; read, erase and delete people's data."""
