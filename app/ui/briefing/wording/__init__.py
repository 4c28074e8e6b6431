"""The writer's own wording of a case: its texts as they stand in the briefing, and what was changed in them."""
