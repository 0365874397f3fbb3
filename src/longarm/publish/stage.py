"""What publish declares about itself; its parts are pure functions of the register and the texts."""

NAME, VERSION = "publish", "1"
TAKES, GIVES = ("Register", "Reading", "Judged", "Sealed"), ("page", "printed register", "bundle")
