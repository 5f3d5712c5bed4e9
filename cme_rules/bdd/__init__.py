"""Scenarios: step phrases and a pytest plug-in with which policy staff write features and no Python."""
