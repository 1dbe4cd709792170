"""Accounts of the two groups, and one that may do everything."""

from __future__ import annotations

import pytest
from django.test import Client


def logged_in(name: str, *groups: str, superuser: bool = False) -> Client:
    from django.contrib.auth.models import Group, User

    user = User.objects.create_user(name, is_staff=True, is_superuser=superuser)
    user.groups.set(Group.objects.filter(name__in=groups))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def editor(db: None) -> Client:
    return logged_in("editor", "editor")


@pytest.fixture
def reviewer(db: None) -> Client:
    return logged_in("reviewer", "reviewer")


@pytest.fixture
def boss(db: None) -> Client:
    return logged_in("boss", superuser=True)
