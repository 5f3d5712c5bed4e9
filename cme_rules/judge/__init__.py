"""The reference evaluator: three-valued, over time, and plain; any other way to a verdict is tested against it."""
