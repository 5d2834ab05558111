"""Addresses for those who follow by e-mail. They stand in mails, and do not change."""

from django.urls import path

from projects.subscriptions.views.confirm import confirm
from projects.subscriptions.views.follow import check_mail, follow
from projects.subscriptions.views.leave import leave, leave_at_once

app_name = "subscriptions"
urlpatterns = [
    path("", follow, name="follow"),
    path("check-your-mail/", check_mail, name="check_mail"),
    path("confirm/<str:token>/", confirm, name="confirm"),
    path("leave/<str:token>/", leave, name="leave"),
    path("leave/<str:token>/at-once/", leave_at_once, name="leave_at_once"),
]
