"""Store questions for officials, misses, procedures and notices about expired cards."""
