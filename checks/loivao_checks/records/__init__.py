"""What people wrote down about findings: answers, judgments of whole criteria, faults put off for a while."""
