"""One file per dialogue; none knows another."""
