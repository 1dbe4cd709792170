from django.http import JsonResponse


def hello(request, name):
    return JsonResponse({"hello": name})
