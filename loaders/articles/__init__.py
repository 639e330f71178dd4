"""Articles from files, folders, pages and archives."""
