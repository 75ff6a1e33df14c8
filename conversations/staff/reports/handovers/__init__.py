"""An official gives a report to a colleague or another department, or corrects it."""
