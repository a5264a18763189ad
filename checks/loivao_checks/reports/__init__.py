"""How a report is written down. A format is a module with one function from Report to text."""
