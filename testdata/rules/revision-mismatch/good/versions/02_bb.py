"""next

Revision ID: 02_bb
Revises: 01_aa
"""
revision = "02_bb"
down_revision = "01_aa"
