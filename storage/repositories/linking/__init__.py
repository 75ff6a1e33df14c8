"""Link, unlink, stop and move the addresses of a person."""
