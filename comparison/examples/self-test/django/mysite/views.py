from django.http import HttpResponse
from django.utils.html import format_html


def greet(request, name):
    return HttpResponse(format_html("Hello, {}!", name))
