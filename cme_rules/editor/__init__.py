"""Help while a rule or case file is written: problems, meanings and names, in any editor with language servers."""
