"""One writer a format; each takes a laid-out page and a path."""
