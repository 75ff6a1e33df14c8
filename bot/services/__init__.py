"""What the program does: the machinery, and one package for each capability."""
