def no_index(get_response):
    def middleware(request):
        response = get_response(request)
        response["X-Robots-Tag"] = "noindex"
        return response

    return middleware
