"""The desk: the case in a browser on this machine."""
