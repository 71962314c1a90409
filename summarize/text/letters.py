"""Ranges of letters for patterns: those of all languages that are read."""

UPPER = "A-ZÀ-ÖØ-ÞЀ-ЯҐҒҖҚҢҮҰҺӘӨ"
LOWER = "a-zà-öø-ÿа-џґғҗқңүұһәө"
