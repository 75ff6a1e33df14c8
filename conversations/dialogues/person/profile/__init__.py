"""Read what people tell of themselves: form of address, home, kind, language, age."""
