"""What the law gives everyone over their own data: access, erasure, retention."""
