from django.urls import path
from items import async_views as views

urlpatterns = [
    path("text", views.text),
    path("json", views.total),
    path("page", views.page),
    path("row/<int:key>", views.row),
    path("form", views.form),
]
