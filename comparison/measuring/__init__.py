"""Environments, processes and what they answer. Plain records in and out; knows no Django."""
