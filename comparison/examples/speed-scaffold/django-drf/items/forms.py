from django import forms


class OrderForm(forms.Form):
    name = forms.CharField(max_length=40)
    quantity = forms.IntegerField(min_value=1)
