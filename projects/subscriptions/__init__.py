"""Following processes by e-mail: without an account, confirmed by e-mail, left by one click.

Kept of a follower are the address, what it follows and its language (``projects.models.Subscription``), from the
moment it is confirmed until it leaves. What a mail's links say stands in the links themselves, signed.
"""
