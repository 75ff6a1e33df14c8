"""What the program is made of: licences, and the bill of materials."""
