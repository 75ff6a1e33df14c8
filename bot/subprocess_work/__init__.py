"""Work in processes of its own: with untrusted files, or for about a second."""
