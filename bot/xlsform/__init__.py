"""Surveys as spreadsheets: XLSForm, the form of KoboToolbox and ODK."""
