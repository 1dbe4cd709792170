from django.http import Http404
from rest_framework import generics
from rest_framework.response import Response

from .serializers import BookSerializer

BOOKS = {}


class BookList(generics.GenericAPIView):
    serializer_class = BookSerializer

    def post(self, request):
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        book = {"id": len(BOOKS) + 1, **serializer.validated_data}
        BOOKS[book["id"]] = book
        return Response(book, status=201)


class BookDetail(generics.GenericAPIView):
    serializer_class = BookSerializer

    def get(self, request, number):
        if number not in BOOKS:
            raise Http404
        return Response(BOOKS[number])
