from django.urls import path
from items import views

urlpatterns = [
    path("text", views.text),
    path("json", views.Total.as_view()),
    path("page", views.page),
    path("row/<int:pk>", views.Row.as_view()),
    path("form", views.form),
]
