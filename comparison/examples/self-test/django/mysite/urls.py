from django.urls import path

from . import views

urlpatterns = [
    path("greet/<name>", views.greet, name="greet"),
]
