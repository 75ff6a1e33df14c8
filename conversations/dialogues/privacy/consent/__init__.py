"""Ask people whether what they tell may be kept, before anything of it is."""
