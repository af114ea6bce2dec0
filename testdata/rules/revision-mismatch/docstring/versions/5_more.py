"""more

Revision ID: 5
Revises: 2  # want:10 "\"Revises: 2\", but down_revision is 4"
"""
revision = "5"
down_revision = "4"
