"""What each command does, and how the command line is read."""
