"""Two reports beside one another: what they share, what that shows, and which came first."""
