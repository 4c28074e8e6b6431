"""Collections and saved searches in the navigation and the list: their state, their dialogs, their menus."""
