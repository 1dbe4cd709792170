"""The domain: one module per aggregate, each queryset above its model."""

from .capabilities import Capability, Support, SupportCitation, SupportLevel
from .catalogue import Fact, Framework, FrameworkKind, Part, Remark, RemarkKind
from .claims import Claim, ClaimKind, Dispute, Evidence, ImpliedRating, Verdict
from .criteria import Criterion, CriterionGroup, Direction, Level, Method, Scale
from .evidence import Source, SourceKind
from .examples import ExampleCheck, ExampleRun
from .measurements import Environment, Measurement, Scaffold
from .must_haves import Interface, MustHave, MustHaveKind
from .questionnaire import Choice, ChoiceImportance, Preset, Question, QuestionKind
from .ratings import Rating, RatingCitation
from .revision import Revision
from .studies import Study, StudyFigure, StudyTable

__all__ = [
    "Capability",
    "Choice",
    "ChoiceImportance",
    "Claim",
    "ClaimKind",
    "Criterion",
    "CriterionGroup",
    "Direction",
    "Dispute",
    "Environment",
    "Evidence",
    "ExampleCheck",
    "ExampleRun",
    "Fact",
    "Framework",
    "FrameworkKind",
    "ImpliedRating",
    "Interface",
    "Level",
    "Measurement",
    "Method",
    "MustHave",
    "MustHaveKind",
    "Part",
    "Preset",
    "Question",
    "QuestionKind",
    "Rating",
    "RatingCitation",
    "Remark",
    "RemarkKind",
    "Revision",
    "Scaffold",
    "Scale",
    "Source",
    "SourceKind",
    "Study",
    "StudyFigure",
    "StudyTable",
    "Support",
    "SupportCitation",
    "SupportLevel",
    "Verdict",
]
