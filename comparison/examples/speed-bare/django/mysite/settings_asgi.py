from .settings import *  # noqa: F403

ROOT_URLCONF = "mysite.urls_asgi"
