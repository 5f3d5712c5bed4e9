"""The rule book: everything that a person needs in order to review rules, as plain data. Rendering is ``report``."""
