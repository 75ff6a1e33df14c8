"""What a resident does with the page of a report that they show to others."""
