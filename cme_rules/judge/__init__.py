"""The reference evaluator: three-valued, over time, small and plain; every other way to a verdict is tested against it."""
