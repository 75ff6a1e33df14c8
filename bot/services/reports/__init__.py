"""File, follow and answer reports, and notify residents and officials about them."""
