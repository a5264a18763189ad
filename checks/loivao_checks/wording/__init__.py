"""What the engines say, in Vietnamese: axe-core and HTML_CodeSniffer have no Vietnamese of their own."""
