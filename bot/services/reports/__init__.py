"""Files, follows and answers reports, and notifies residents and officials about them."""
