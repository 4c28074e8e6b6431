"""The store: one SQLite file, opened through sqlite-utils.  Nothing but domain values leaves this package."""
