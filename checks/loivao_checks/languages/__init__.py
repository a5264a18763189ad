"""In which language a text is written, told only where it is sure: silence is right for names and single words."""
