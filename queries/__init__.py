"""One question a .cypher file, and the reader that checks them."""
