from django.test import SimpleTestCase
from django.urls import reverse


class GreetTests(SimpleTestCase):
    def test_greets_by_name(self):
        response = self.client.get(reverse("greet", args=["Ada"]))
        self.assertContains(response, "Hello, Ada!")

    def test_escapes_markup(self):
        response = self.client.get(reverse("greet", args=["<b>"]))
        self.assertContains(response, "Hello, &lt;b&gt;!")

    def test_unknown_address_is_not_found(self):
        response = self.client.get("/unknown")
        self.assertEqual(response.status_code, 404)
