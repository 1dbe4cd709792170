"""The WSGI application, for granian, gunicorn or any other WSGI server."""

import os
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

from site_config.environment import explain

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_config.settings")

try:
    application = get_wsgi_application()
    # Django reads the key late: without this line the first log-in would be the first to fail.
    _ = settings.SECRET_KEY
except ImproperlyConfigured as error:
    sys.stderr.write(f"{explain(error)}\n")
    sys.exit(3)  # tells gunicorn that another try would fail, too
