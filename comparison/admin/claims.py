from __future__ import annotations

from django.contrib import admin

from comparison.admin.base import Cards, EditorialAdmin, Table, excerpt
from comparison.admin.evidence import CitationAdmin
from comparison.admin.publishing import ReviewedAdmin
from comparison.admin.to_do import ClaimsToDo
from comparison.models import Claim, Dispute, Evidence, ImpliedRating


class EvidenceLines(Cards):
    model = Evidence
    autocomplete_fields = ("source",)
    joined = ("source",)
    fields = ("source", "says", ("opened_on", "position"))


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


@admin.register(Dispute)
class DisputeAdmin(EditorialAdmin):
    list_display = ("number", "title", "self_contradiction", "is_open")
    list_display_links = ("number", "title")
    list_filter = ("self_contradiction", ("open", admin.EmptyFieldListFilter), "frameworks")
    search_fields = ("title", "slug", "summary", "settled")
    autocomplete_fields = ("claims", "criteria", "frameworks")
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = (
        (None, {"fields": ("number", "title", "slug")}),
        ("Who says what", {"fields": ("summary", "why", "claims", "self_contradiction")}),
        ("What it touches", {"fields": ("criteria", "frameworks")}),
        ("What the evidence shows", {"fields": ("settled", "open")}),
    )

    @admin.display(description="something stays open", boolean=True)
    def is_open(self, dispute: Dispute) -> bool:
        return bool(dispute.open)
