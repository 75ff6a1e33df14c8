"""What residents get, read, choose and answer."""
