"""From what an office really has, tables and transfer files, to case files: by a mapping that an analyst writes."""
