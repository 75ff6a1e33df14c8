"""People's rights over their own data: access, correction, erasure, retention."""
