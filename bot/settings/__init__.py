"""Settings: the sections of config.toml, and how they are read, checked and overridden."""
