"""What the other packages use: patterns compiled late, cheap records, log-linear models."""
