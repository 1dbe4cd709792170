from django.http import HttpResponse
from django.shortcuts import redirect, render

from .forms import SignupForm


def signup(request):
    form = SignupForm(request.POST or None)
    if form.is_valid():
        return redirect("welcome")
    return render(request, "signup.html", {"form": form})


def welcome(request):
    return HttpResponse("Welcome!")
