"""Sources: their texts by paragraph, and what a register says of each."""
