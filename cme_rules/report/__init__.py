"""Renderings for people and programs; no date arithmetic and no rule logic."""
