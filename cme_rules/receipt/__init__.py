"""What a run read and was asked, as hashes, so that anybody with the same inputs can redo it and compare."""
