"""What the measured figures come from; nothing here is shipped."""
