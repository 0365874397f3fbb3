"""Team mode: accounts with roles, second factors, sessions that can be ended everywhere, and a log of access."""
