from django import forms
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, JsonResponse
from django.views.decorators.http import require_GET, require_POST

MAX_SIZE = 1024 * 1024


class UploadForm(forms.Form):
    file = forms.FileField()


@require_POST
def upload(request):
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return JsonResponse(form.errors, status=400)
    file = form.cleaned_data["file"]
    if file.size > MAX_SIZE:
        return JsonResponse({"file": ["At most 1 MiB."]}, status=413)
    name = default_storage.save(file.name, file)
    return JsonResponse({"name": name, "size": file.size}, status=201)


@require_GET
def download(request, name):
    try:
        return FileResponse(default_storage.open(name))
    except FileNotFoundError as error:
        raise Http404 from error
