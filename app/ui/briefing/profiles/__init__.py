"""Layout profiles on the briefing page: choosing one, and the editor beside the preview."""
