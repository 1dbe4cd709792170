import pytest

from comparison import models
from tests.models.refusals import Refusals, assert_refused

pytestmark = pytest.mark.django_db


def question(slug: str = "why", **fields: object) -> models.FrequentQuestion:
    given = {"question": f"{slug}?", "answer": "Because.", "position": 1}
    return models.FrequentQuestion.objects.create(slug=slug, **given | fields)


def term(slug: str = "form", **fields: object) -> models.Term:
    given = {"name": slug, "definition": "Fields to fill in."}
    return models.Term.objects.create(slug=slug, **given | fields)


def spelling(text: str = "web form") -> models.Spelling:
    row = models.Term.objects.first() or term()
    return models.Spelling.objects.create(term=row, text=text)


REFUSED: Refusals = {
    "frequentquestion.slug": lambda: [question(), question(question="how?", position=2)],
    "frequentquestion.question": lambda: [question(), question("b", question="why?", position=2)],
    "frequentquestion.position": lambda: [question(), question("how")],
    "frequent_question_has_an_answer": lambda: question(answer=""),
    "term.slug": lambda: [term(), term(name="b")],
    "term.name": lambda: [term(), term("b", name="form")],
    "term_has_a_definition": lambda: term(definition=""),
    "spelling.text": lambda: [spelling(), spelling()],
    "spelling_has_a_text": lambda: spelling(""),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_database_refuses(rule: str) -> None:
    assert_refused(rule, REFUSED[rule])
