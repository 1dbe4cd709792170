from asgiref.sync import iscoroutinefunction
from django.utils.decorators import sync_and_async_middleware


@sync_and_async_middleware
def signed_in(get_response):
    if iscoroutinefunction(get_response):

        async def middleware(request):
            user = await request.auser()
            request.signed_in = user.is_authenticated
            return await get_response(request)

    else:

        def middleware(request):
            request.signed_in = request.user.is_authenticated
            return get_response(request)

    return middleware
