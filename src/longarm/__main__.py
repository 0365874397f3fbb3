"""Run ``python -m longarm``."""

from longarm.cli.main import main

if __name__ == "__main__":
    main()
