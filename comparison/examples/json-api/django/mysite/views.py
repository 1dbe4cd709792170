import json

from django.http import Http404, JsonResponse
from django.views.decorators.http import require_POST

from .forms import BookForm

BOOKS = {}


@require_POST
def create_book(request):
    try:
        form = BookForm(json.loads(request.body))
    except json.JSONDecodeError as error:
        return JsonResponse({"error": str(error)}, status=400)
    if not form.is_valid():
        return JsonResponse(form.errors.get_json_data(), status=422)
    book = {"id": len(BOOKS) + 1, **form.cleaned_data}
    BOOKS[book["id"]] = book
    return JsonResponse(book, status=201)


def read_book(request, number):
    if number not in BOOKS:
        raise Http404("No such book")
    return JsonResponse(BOOKS[number])
