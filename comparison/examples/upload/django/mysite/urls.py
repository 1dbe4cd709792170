from django.urls import path

from . import views

urlpatterns = [
    path("files", views.upload),
    path("files/<name>", views.download),
]
