"""Answer when the commune is open."""
