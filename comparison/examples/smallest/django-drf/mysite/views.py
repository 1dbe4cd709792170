from django.contrib.auth.models import User
from rest_framework.decorators import api_view
from rest_framework.response import Response


@api_view(["GET"])
def hello(request, name):
    return Response({"hello": name, "known": User.objects.filter(username=name).exists()})
