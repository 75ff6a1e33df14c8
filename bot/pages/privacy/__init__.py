"""The page on which a person reads and downloads their own data."""
