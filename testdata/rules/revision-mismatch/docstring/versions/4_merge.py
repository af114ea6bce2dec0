"""merge

Revision ID: 4
Revises: 2, 1
"""
revision = "4"
down_revision = ("1", "2")
