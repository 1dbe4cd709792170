import asyncio

from django.http import StreamingHttpResponse


async def lines():
    for number in range(1, 6):
        yield f"tick {number}\n"
        await asyncio.sleep(0.2)


async def ticks(request):
    return StreamingHttpResponse(lines(), content_type="text/plain")
