"""Link the addresses of one person, and unlink them."""
