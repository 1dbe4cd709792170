"""The domain: one module per aggregate, each queryset above its model."""

from .adopters import Adopter, AdopterCitation, Finding
from .articles import Bullet, BulletKind, Gap
from .capabilities import Capability, Support, SupportCitation, SupportLevel
from .catalogue import Fact, Framework, FrameworkKind, Part
from .claims import Claim, ClaimKind, Evidence, ImpliedRating, Verdict
from .criteria import Criterion, CriterionGroup, Direction, Level, Method, Scale
from .disputes import Dispute
from .evidence import Source, SourceKind
from .examples import ExampleCheck, ExampleRun
from .lifecycle import State
from .measurements import (
    Endpoint,
    Scaffold,
    ServerInterface,
    SizeMetric,
    SizeSeries,
    SpeedSeries,
    WorkCount,
)
from .must_haves import Interface, MustHave, MustHaveKind
from .numbers import Metric, Point, StatedNumber
from .questionnaire import Choice, ChoiceImportance, Preset, Question, QuestionKind
from .ratings import Rating, RatingCitation
from .reading import FrequentQuestion, Spelling, Term
from .releases import ReleaseSeries, SupportPolicy
from .remarks import Remark, RemarkKind
from .revision import Revision
from .runs import YARDSTICK, Run, RunProblem, Subject
from .studies import Study, StudyFigure, StudyTable

__all__ = [
    "YARDSTICK",
    "Adopter",
    "AdopterCitation",
    "Bullet",
    "BulletKind",
    "Capability",
    "Choice",
    "ChoiceImportance",
    "Claim",
    "ClaimKind",
    "Criterion",
    "CriterionGroup",
    "Direction",
    "Dispute",
    "Endpoint",
    "Evidence",
    "ExampleCheck",
    "ExampleRun",
    "Fact",
    "Finding",
    "Framework",
    "FrameworkKind",
    "FrequentQuestion",
    "Gap",
    "ImpliedRating",
    "Interface",
    "Level",
    "Method",
    "Metric",
    "MustHave",
    "MustHaveKind",
    "Part",
    "Point",
    "Preset",
    "Question",
    "QuestionKind",
    "Rating",
    "RatingCitation",
    "ReleaseSeries",
    "Remark",
    "RemarkKind",
    "Revision",
    "Run",
    "RunProblem",
    "Scaffold",
    "Scale",
    "ServerInterface",
    "SizeMetric",
    "SizeSeries",
    "Source",
    "SourceKind",
    "SpeedSeries",
    "Spelling",
    "State",
    "StatedNumber",
    "Study",
    "StudyFigure",
    "StudyTable",
    "Subject",
    "Support",
    "SupportCitation",
    "SupportLevel",
    "SupportPolicy",
    "Term",
    "Verdict",
    "WorkCount",
]
