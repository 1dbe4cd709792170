from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import Table, excerpt
from comparison.admin.evidence import CitationAdmin, CitationLines
from comparison.admin.publishing import ReviewedAdmin
from comparison.admin.to_do import ClaimsToDo
from comparison.models import Claim, Evidence, ImpliedRating


class EvidenceLines(CitationLines):
    model = Evidence
    verbose_name = verbose_name_plural = "evidence"


class ImpliedRatingLines(Table):
    model = ImpliedRating
    autocomplete_fields = ("framework",)
    joined = ("framework", "claim")
    fields = ("framework", "performance")


@admin.register(Claim)
class ClaimAdmin(ReviewedAdmin):
    list_display = ("identifier", "short", "kind", "verdict", "state", "criterion", "source")
    list_filter = (ClaimsToDo, "state", "verdict", "kind", "source", "favours", "criterion__group")
    list_select_related = ("criterion", "source")
    search_fields = ("identifier", "text", "verdict_reason")
    search_help_text = "Number, words of the claim or of the verdict."
    autocomplete_fields = ("source", "frameworks", "favours", "criterion")
    fieldsets = (
        ("The claim", {"fields": ("identifier", ("source", "locator"), "text", "kind")}),
        ("What it is about", {"fields": ("frameworks", "favours", "criterion")}),
        ("Our verdict", {"fields": ("verdict", "verdict_reason")}),
        (
            "Review",
            {"fields": ("checked_version", ("checked_on", "review_by"), ("state", "edited_by"))},
        ),
    )
    inlines = (EvidenceLines, ImpliedRatingLines)

    @admin.display(description="claim", ordering="text")
    def short(self, claim: Claim) -> str:
        return excerpt(claim.text)


@admin.register(Evidence)
class EvidenceAdmin(CitationAdmin):
    list_display = ("source", "of_claim", "short", "opened_on")
    list_select_related = ("source", "claim")
    search_fields = ("source__title", "claim__identifier", "says")
    autocomplete_fields = ("claim", "source")
    fields = ("claim", "source", "says", ("opened_on", "position"))

    @admin.display(description="claim", ordering="claim__identifier")
    def of_claim(self, evidence: Evidence) -> str:
        return evidence.claim.identifier
