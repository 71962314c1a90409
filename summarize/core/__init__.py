"""What all rooms stand on: patterns compiled late, cheap records, log-linear models."""
