"""What the figures of docs/performance.md are made with, and the peers beside them."""
