#!/usr/bin/env python
"""Django's command line for this site."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from site_config.environment import explain


def main() -> None:
    """Run the command; a wrong setting is one sentence, not a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_config.settings")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(explain(error))


if __name__ == "__main__":
    main()
