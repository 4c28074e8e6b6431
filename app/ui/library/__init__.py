"""The library page: navigation, search and list, reader."""
