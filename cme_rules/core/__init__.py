"""Pure values that every other part stands on; nothing here opens a file or needs a third-party package."""
