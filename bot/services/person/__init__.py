"""Who people are, and the addresses that reach them."""
