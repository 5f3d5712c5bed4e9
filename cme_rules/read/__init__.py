"""The only code that opens files: bytes become located nodes, and every slip a problem with a place."""
