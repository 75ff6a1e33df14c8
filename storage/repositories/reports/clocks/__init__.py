"""Until when somebody is to do something about a report."""
