"""Present mode: slides full screen, and what the presenter sees beside them."""
