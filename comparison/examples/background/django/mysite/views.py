from django.http import Http404, JsonResponse
from django.tasks.exceptions import TaskResultDoesNotExist
from django.views.decorators.http import require_GET, require_POST

from .tasks import work


@require_POST
def start(request):
    result = work.enqueue()
    return JsonResponse({"id": result.id}, status=202)


@require_GET
def show(request, job):
    try:
        result = work.get_result(str(job))
    except TaskResultDoesNotExist as error:
        raise Http404 from error
    state = "done" if result.is_finished else "running"
    return JsonResponse({"state": state})
