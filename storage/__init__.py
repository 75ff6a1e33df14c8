"""Storage: the only room with SQL, and the only one that ends a transaction."""
