"""What anyone may read of announcements: pages, a feed, and alerts for other programs."""
