"""What officials are shown of reports, and when."""
