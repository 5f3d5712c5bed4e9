"""Pictures as SVG: pure functions from what a view says to text, each with a title, a description and no script."""
