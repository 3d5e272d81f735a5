"""What is known at one point of a function: values, the references owed for them, and the memory that holds them."""
