"""The Qt face of the program; nothing below this package imports PySide6."""
