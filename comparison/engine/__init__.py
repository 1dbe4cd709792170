"""The decision engine: NumPy and frozen dataclasses in and out, nothing of Django."""
