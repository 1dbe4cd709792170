import json

from django.http import HttpResponse, JsonResponse
from django.shortcuts import aget_object_or_404, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from .forms import OrderForm
from .models import Item

ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


async def text(request):
    return HttpResponse("Hello, World!", content_type="text/plain")


@csrf_exempt
@require_POST
async def total(request):
    try:
        data = json.loads(request.body)
    except json.JSONDecodeError as error:
        return JsonResponse({"error": str(error)}, status=400)
    form = OrderForm(data if isinstance(data, dict) else {})
    if not form.is_valid():
        return JsonResponse(form.errors.get_json_data(), status=422)
    order = form.cleaned_data
    return JsonResponse({**order, "total": order["quantity"] * 3})


async def page(request):
    return render(request, "page.html", {"items": ITEMS})


async def row(request, key):
    item = await aget_object_or_404(Item, pk=key)
    return JsonResponse({"id": item.id, "name": item.name, "number": item.number})


async def form(request):
    form = OrderForm(request.POST or None)
    if form.is_valid():
        order = form.cleaned_data
        return HttpResponse(f"{order['name']} {order['quantity']}", content_type="text/plain")
    status = 422 if form.is_bound else 200
    return render(request, "form.html", {"form": form}, status=status)
