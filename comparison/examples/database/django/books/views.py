import json

from django.http import JsonResponse
from django.views.decorators.http import require_http_methods

from .models import Book


@require_http_methods(["GET", "POST"])
def books(request):
    if request.method == "POST":
        sent = json.loads(request.body)
        book = Book.objects.create(
            title=sent["title"],
            author=sent["author"],
            year=sent["year"],
        )
        return JsonResponse({"id": book.id}, status=201)
    found = Book.objects.all()
    if author := request.GET.get("author"):
        found = found.filter(author=author)
    return JsonResponse(list(found.values()), safe=False)
