from app import make_app
from tornado.testing import AsyncHTTPTestCase


class GreetTests(AsyncHTTPTestCase):
    def get_app(self):
        return make_app()

    def test_greets_by_name(self):
        response = self.fetch("/greet/Ada")
        self.assertEqual(response.code, 200)
        self.assertEqual(response.body, b"Hello, Ada!")

    def test_escapes_markup(self):
        response = self.fetch("/greet/%3Cb%3E")
        self.assertEqual(response.body, b"Hello, &lt;b&gt;!")

    def test_unknown_address_is_not_found(self):
        self.assertEqual(self.fetch("/unknown").code, 404)
