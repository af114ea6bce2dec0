"""a merge

Revision ID: 04_dd
Revises: 03_cc, 02_bb
"""
revision = "04_dd"
down_revision = ("02_bb", "03_cc")
