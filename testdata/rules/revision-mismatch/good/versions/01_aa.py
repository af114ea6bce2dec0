# about: everything says the same, and what is not said is no contradiction
"""base

Revision ID: 01_aa
Revises:
Create Date: 2026-01-01
"""
revision = "01_aa"
down_revision = None
