from rest_framework import serializers

from .models import Item


class OrderSerializer(serializers.Serializer):
    name = serializers.CharField(max_length=40)
    quantity = serializers.IntegerField(min_value=1)


class ItemSerializer(serializers.ModelSerializer):
    class Meta:
        model = Item
        fields = ["id", "name", "number"]
