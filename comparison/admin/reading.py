from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import EditorialAdmin, Table
from comparison.models import FrequentQuestion, Spelling, Term


@admin.register(FrequentQuestion)
class FrequentQuestionAdmin(EditorialAdmin):
    list_display = ("question", "position")
    search_fields = ("question", "answer")
    prepopulated_fields = {"slug": ("question",)}
    autocomplete_fields = ("claims", "criteria", "frameworks")


class SpellingLines(Table):
    model = Spelling
    fields = ("text",)


@admin.register(Term)
class TermAdmin(EditorialAdmin):
    list_display = ("name", "slug")
    search_fields = ("name", "definition")
    prepopulated_fields = {"slug": ("name",)}
    autocomplete_fields = ("claims",)
    inlines = (SpellingLines,)
