"""The page that shows what the store holds, at a glance."""
