"""What anyone may read and check of announcements: pages, a feed, alerts for other programs."""
