"""Where the places of a unit pack are, and what they are called: geometry, and rules for both."""
