from django.urls import path

from . import views

urlpatterns = [
    path("jobs", views.start),
    path("jobs/<uuid:job>", views.show),
]
