import pytest

from comparison.engine.kits import Mode, forms_shown

BASES = ("flask", "quart", "django")
BASE_OF = {"flask-kit": "flask", "flask-lean": "flask", "django-drf": "django"}
OVERALL = {
    "flask": 0.50,
    "flask-kit": 0.53,
    "flask-lean": 0.52,
    "quart": 0.6,
    "django": 0.70,
    "django-drf": 0.729,
}


def shown(failed: dict[str, int] | None = None, mode: Mode = "best") -> tuple[str, ...]:
    return forms_shown(BASES, base_of=BASE_OF, overall=OVERALL, failed=failed or {}, mode=mode)


def test_kit_is_shown_only_if_it_earns_the_margin() -> None:
    assert shown() == ("flask-kit", "quart", "django")


def test_bare_mode_shows_no_kits() -> None:
    assert shown(mode="bare") == BASES


def test_all_mode_shows_every_form_beside_its_base() -> None:
    assert shown(mode="all") == (
        "flask",
        "flask-kit",
        "flask-lean",
        "quart",
        "django",
        "django-drf",
    )


@pytest.mark.parametrize(
    ("failed", "flask_form"),
    [
        ({"flask-kit": 1}, "flask"),
        ({"flask": 1}, "flask-kit"),
        ({"flask": 1, "flask-kit": 1}, "flask-lean"),
        ({"flask": 2, "flask-kit": 2, "flask-lean": 1}, "flask-lean"),
        ({"flask": 1, "flask-kit": 1, "flask-lean": 1}, "flask-kit"),
    ],
)
def test_form_that_fails_a_requirement_gives_way_whatever_the_margin(
    failed: dict[str, int], flask_form: str
) -> None:
    assert shown(failed)[0] == flask_form


def test_margin_is_reached_whatever_floating_point_makes_of_it() -> None:
    found = forms_shown(
        ["flask"],
        base_of={"flask-kit": "flask"},
        overall={"flask": 0.4, "flask-kit": 0.43},
        failed={},
    )

    assert found == ("flask-kit",)
