"""Says what to do and whom to call, and stays with a person until an emergency is over."""
