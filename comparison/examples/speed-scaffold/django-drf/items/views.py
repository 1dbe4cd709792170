from django.http import HttpResponse
from django.shortcuts import render
from rest_framework.generics import GenericAPIView, RetrieveAPIView
from rest_framework.response import Response

from .forms import OrderForm
from .models import Item
from .serializers import ItemSerializer, OrderSerializer

ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


def text(request):
    return HttpResponse("Hello, World!", content_type="text/plain")


class Total(GenericAPIView):
    serializer_class = OrderSerializer

    def post(self, request):
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        order = serializer.validated_data
        return Response({**order, "total": order["quantity"] * 3})


def page(request):
    return render(request, "page.html", {"items": ITEMS})


class Row(RetrieveAPIView):
    queryset = Item.objects.all()
    serializer_class = ItemSerializer


def form(request):
    form = OrderForm(request.POST or None)
    if form.is_valid():
        order = form.cleaned_data
        return HttpResponse(f"{order['name']} {order['quantity']}", content_type="text/plain")
    status = 422 if form.is_bound else 200
    return render(request, "form.html", {"form": form}, status=status)
