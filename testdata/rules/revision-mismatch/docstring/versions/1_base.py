# about: the docstring is older than the variables
"""base

Revision ID: 1
Revises: 
"""
revision = "1"
down_revision = None
