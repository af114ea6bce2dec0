"""users

Revision ID: 3 # want "\"Revision ID: 3\", but revision = \"2\""
Revises: 1
"""
revision = "2"
down_revision = "1"
