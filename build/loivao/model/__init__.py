"""What the data means: frozen values, one module a kind, and the schema of every data file."""
