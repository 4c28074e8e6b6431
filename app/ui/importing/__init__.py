"""The import desk: files are read and split, a person looks and mends, and only then is anything stored."""
