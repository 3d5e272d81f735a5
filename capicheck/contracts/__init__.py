"""What is known of functions that are not the project's own."""
