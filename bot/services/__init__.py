"""Services: shared machinery, and one package for each capability."""
