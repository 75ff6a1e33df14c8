"""What officials do with reports at the staff bot."""
