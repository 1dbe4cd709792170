from django.urls import path
from drf_spectacular.views import SpectacularJSONAPIView

from . import views

urlpatterns = [
    path("books", views.BookList.as_view()),
    path("books/<int:number>", views.BookDetail.as_view()),
    path("openapi.json", SpectacularJSONAPIView.as_view()),
]
