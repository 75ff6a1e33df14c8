"""Every statement there is; the first argument is the open transaction `tx`."""
