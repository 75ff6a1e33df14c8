"""Links the addresses of one person, and unlinks them."""
