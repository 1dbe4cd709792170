import importlib
from pathlib import Path

import pytest
from django.apps import apps

from tests import universe
from tests.models.refusals import rules

MODULES = [
    importlib.import_module(f"tests.models.{path.stem}")
    for path in sorted(Path(__file__).parent.glob("test_*.py"))
    if path.name != Path(__file__).name
]
MODELS = [
    model
    for model in apps.get_app_config("comparison").get_models()
    if hasattr(model, "natural_key")
]


def test_every_rule_of_the_database_has_a_test_that_breaks_it() -> None:
    broken = {rule for module in MODULES for rule in getattr(module, "REFUSED", {})}

    assert broken == set(rules())
    assert len(broken) > 70


@pytest.mark.django_db
def test_every_row_is_found_by_its_natural_key() -> None:
    universe.build()

    for model in MODELS:
        for row in model._default_manager.all():
            found = model._default_manager.get_by_natural_key(*row.natural_key())  # type: ignore[attr-defined]
            assert found == row


@pytest.mark.django_db
def test_universe_has_rows_of_every_model_and_all_pass_full_clean() -> None:
    universe.build()

    for model in MODELS:
        rows = list(model._default_manager.all())
        for row in rows:
            row.full_clean()
        assert rows, model
