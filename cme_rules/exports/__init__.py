"""Files for national systems, made from cases: the formats are named here, what feeds them is YAML."""
