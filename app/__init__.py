"""Andian (案典): an offline reference of reform cases that improve the business environment."""
