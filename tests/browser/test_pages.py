"""Every kind of page as a browser shows it: accessible, in both themes, at every width.

The fixture ``page`` fails a test on any complaint in the console and any request elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest

from comparison.links import pack

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ANSWERS = "build=pages&build=api&team=few&priority=p-building"
EIGHT = "aiohttp-vs-bottle-vs-django-vs-falcon-vs-fastapi-vs-flask-vs-litestar-vs-pyramid"
PAGES = {
    "home": "/",
    "frameworks": "/frameworks/",
    "frameworks, none left": "/frameworks/?kind=micro&interface=asgi&capability=admin",
    "framework": "/frameworks/django/",
    "stack": "/frameworks/flask-kit/",
    "when": "/frameworks/flask/when/",
    "choose": "/compare/",
    "choose, with a problem": "/compare/?f=django&f=flusk",
    "compare": "/compare/django-vs-flask/",
    "compare, evidence open": "/compare/django-vs-flask/?open=learning-curve&diff=1",
    "compare, sorted": "/compare/django-vs-flask/?sort=difference",
    "compare eight": f"/compare/{EIGHT}/",
    "criteria": "/criteria/",
    "criterion": "/criteria/html-forms/",
    "criterion, measured": "/criteria/start-up/",
    "recommend": "/recommend/",
    "recommend, answered": f"/recommend/?{ANSWERS}",
    "steps": "/recommend/steps/",
    "steps, review": f"/recommend/steps/?{ANSWERS}&step=99",
    "result": f"/recommend/result/?{ANSWERS}",
    "result, too little": "/recommend/result/",
    "code": "/code/",
    "code task": "/code/forms/?f=django&f=flask",
    "code task, bare and stack": "/code/forms/?f=flask&f=flask-kit&f=django",
    "code task, printed": "/code/printed-hello/",
    "team, empty": "/recommend/team/",
    "team": f"/recommend/team/?a={pack(ANSWERS)}&a={pack('build=service&team=few')}&n=Ada&n=Bo",
    "methodology": "/methodology/",
    "sources": "/sources/",
    "source": "/sources/article-000/",
    "claims": "/claims/",
    "claim": "/claims/000-01/",
    "disputes": "/disputes/",
    "dispute": "/disputes/age-of-flask/",
    "adopters": "/adopters/",
    "numbers": "/numbers/",
    "metric": "/numbers/commit-authors/",
    "releases": "/releases/",
    "faq": "/faq/",
    "glossary": "/glossary/",
    "health": "/health/",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
WIDTHS = (360, 390, 768, 1280, 1600)


def opened(page: Page, name: str) -> Page:
    answer = page.goto(PAGES[name])
    assert answer is not None
    assert answer.status == 200
    return page


def axe_findings(page: Page, **only: Any) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    options = {"runOnly": only, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{each['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for each in found
        for node in each["nodes"][:3]
    ]


def findings_everywhere(page: Page) -> dict[str, list[str]]:
    """Every rule at both widths; the dark theme differs in colours alone and gets their rules."""
    found = {}
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="light")
        found[f"light, {width}"] = axe_findings(page, type="tag", values=RULES)
        page.emulate_media(color_scheme="dark")
        found[f"dark, {width}"] = axe_findings(page, type="rule", values=COLOUR_RULES)
    return {where: findings for where, findings in found.items() if findings}


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_both_themes_at_both_widths(page: Page, name: str) -> None:
    assert findings_everywhere(opened(page, name)) == {}


def test_axe_finds_nothing_when_no_framework_is_left(page: Page) -> None:
    opened(page, "recommend")
    for name in ("build", "team"):
        page.locator(f"input[name={name}]").first.check()
    for box in page.locator("input[name=must]").all():
        box.check()
    page.click("text=Rank the frameworks")

    assert page.locator("#none-h").is_visible()
    assert findings_everywhere(page) == {}


def test_axe_finds_nothing_on_a_receipt(page: Page) -> None:
    opened(page, "result")
    receipt = page.locator("a[href*='/receipt/']").first.get_attribute("href")
    assert receipt
    page.goto(receipt)

    assert findings_everywhere(page) == {}


@pytest.mark.parametrize(
    "path", ["/frameworks/flusk/", "/compare/django-vs-flusk/", "/nowhere/", "/r/none/"]
)
def test_axe_finds_nothing_where_nothing_is_found(
    chromium: Browser, served_site: str, path: str
) -> None:
    """Without the fixture ``page``: Chromium itself complains of every answer that is a 404."""
    with chromium.new_context(base_url=served_site) as context:
        page = context.new_page()
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 404
        assert findings_everywhere(page) == {}


@pytest.mark.parametrize("name", PAGES)
def test_page_is_never_wider_than_the_window(page: Page, name: str) -> None:
    opened(page, name)
    page.eval_on_selector_all("details", "all => all.forEach(each => each.open = true)")
    wider = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        taken = page.evaluate("document.documentElement.scrollWidth")
        if taken > width:
            wider[width] = taken

    assert wider == {}


def test_themes_differ_and_follow_the_reader(page: Page) -> None:
    opened(page, "home")
    colours = []
    themes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for theme in themes:
        page.emulate_media(color_scheme=theme)
        colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    assert colours[0] != colours[1]


@pytest.mark.parametrize("name", ["compare", "framework", "result"])
def test_paper_has_no_navigation(page: Page, name: str) -> None:
    opened(page, name)
    page.emulate_media(media="print")

    assert page.locator("h1").is_visible()
    for gone in ("nav", ".tools", ".skip", ".noprint"):
        for each in page.locator(gone).all():
            assert not each.is_visible(), gone


# Keyboard

MARK = """() => {
  const all = [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']")];
  const group = {};
  return all.filter(each => each.checkVisibility({visibilityProperty: true})).map((each, i) => {
    const key = each.type === "radio" ? "radio " + each.name : String(i);
    each.dataset.stop = key;
    return key;
  });
}"""
FOCUSED = """() => {
  const each = document.activeElement, style = getComputedStyle(each);
  const shown = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const box = each.getBoundingClientRect();
  const seen = shown && box.width > 0 && box.height > 0;
  return [each.dataset.stop ?? "", seen, each.outerHTML.slice(0, 120)];
}"""


@pytest.mark.parametrize(
    "name",
    [
        "home",
        "frameworks",
        "stack",
        "compare",
        "criterion",
        "recommend",
        "steps",
        "result",
        "sources",
    ],
)
def test_tab_reaches_everything_and_shows_where_it_is(page: Page, name: str) -> None:
    opened(page, name)
    stops = set(page.evaluate(MARK))
    reached, hidden = set(), []
    for _ in range(len(stops) + 5):
        page.keyboard.press("Tab")
        stop, shown, html = page.evaluate(FOCUSED)
        reached.add(stop)
        if stop and not shown:
            hidden.append(html)

    assert len(stops) > 10
    assert stops - reached == set()
    assert hidden == []


def test_skip_link_is_the_first_stop_and_leads_to_the_content(page: Page) -> None:
    opened(page, "compare")
    page.keyboard.press("Tab")

    assert page.locator(".skip").is_visible()
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


# What script adds, and what works without


def test_evidence_opens_and_closes_in_place(page: Page) -> None:
    opened(page, "compare")
    before = page.url
    row = page.locator("tr[id]").first
    slug = row.get_attribute("id")
    link, evidence = row.locator("a.evidence"), page.locator(f"#evidence-{slug}")

    link.click()
    evidence.wait_for(state="visible")
    assert link.get_attribute("aria-expanded") == "true"
    assert link.inner_text().startswith("Close evidence")
    assert evidence.locator("a[rel=external]").count() > 0

    link.click()
    assert not evidence.is_visible()
    assert link.get_attribute("aria-expanded") == "false"
    link.click()
    assert evidence.is_visible()
    assert evidence.count() == 1
    assert page.url == before


def test_evidence_that_the_address_opened_is_closed_by_its_link(page: Page) -> None:
    opened(page, "compare, evidence open")
    link = page.locator("a.evidence[aria-expanded=true]")
    assert link.count() == 1
    slug = page.locator("tr.evrow").get_attribute("id")

    link.click()
    page.locator(f"#{slug}").wait_for(state="hidden")


@pytest.fixture
def plain(chromium: Browser, served_site: str) -> Any:
    """A page of a browser without script, as narrow as a telephone."""
    with chromium.new_context(
        base_url=served_site,
        java_script_enabled=False,
        viewport={"width": 390, "height": 900},
    ) as context:
        yield context.new_page()


def test_evidence_opens_without_script(plain: Page) -> None:
    opened(plain, "compare")
    slug = plain.locator("tr[id]").first.get_attribute("id")
    plain.locator("a.evidence").first.click()
    plain.wait_for_url(f"**open={slug}#{slug}")

    assert plain.locator(f"#evidence-{slug}").is_visible()
    plain.locator("a.evidence[aria-expanded=true]").click()
    plain.wait_for_url(lambda url: "open=" not in url)


def test_frameworks_are_filtered_ticked_and_compared_without_script(plain: Page) -> None:
    opened(plain, "frameworks")
    plain.select_option("select[name=kind]", "micro")
    plain.click("form.tools button")
    boxes = plain.locator("input[name=f]")
    slugs = [box.get_attribute("value") for box in boxes.all()][:2]
    for slug in slugs:
        plain.check(f"input[name=f][value={slug}]")
    plain.click("text=Compare the ticked ones")

    assert plain.url.endswith(f"/compare/{'-vs-'.join(sorted(str(slug) for slug in slugs))}/")


def test_recommendation_is_asked_for_and_changed_without_script(plain: Page) -> None:
    opened(plain, "recommend")
    groups = plain.locator("fieldset[id^=q-]").all()[:4]
    for group in groups:
        group.locator("label.opt").first.click()
    plain.click("text=Rank the frameworks")
    assert "/recommend/result/?" in plain.url
    assert plain.locator("ol.rank li").count() > 0

    chip = plain.locator(".chips a").first
    label = chip.inner_text()
    chip.click()
    assert plain.locator(".chips a").count() > 0
    assert label not in plain.locator(".chips a").all_inner_texts()


def test_sources_are_searched_without_script(plain: Page) -> None:
    opened(plain, "sources")
    plain.fill("input[name=words]", "django")
    plain.click("form.tools button")

    assert "words=django" in plain.url
    titles = plain.locator("tbody th").all_inner_texts()
    assert titles
    assert all("django" in title.lower() for title in titles)


def test_form_goes_step_by_step_without_script_and_loses_no_answer(plain: Page) -> None:
    opened(plain, "steps")
    ticked = []
    for _ in range(2):
        choice = plain.locator("input[type=radio], input[type=checkbox]").first
        ticked.append((choice.get_attribute("name"), choice.get_attribute("value")))
        choice.check()
        plain.click("button:has-text('Continue')")

    plain.click("button:has-text('Back')")
    plain.click("button:has-text('Back')")
    for name, value in ticked:
        kept = plain.locator(f"input[name={name}][value={value}]")
        assert kept.count() == 1
        assert kept.get_attribute("type") == "hidden" or kept.is_checked()
