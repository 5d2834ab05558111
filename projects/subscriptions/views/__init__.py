"""The pages of those who follow by e-mail."""
