"""Content Security Policies (CSP level 3): a strict one for the public, a looser one for Wagtail's admin."""

from django.utils.csp import CSP

type Policy = dict[str, list[str]]

CONTENT_SECURITY_POLICY: Policy = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "media-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    # Wagtail shows previews of public pages in a frame of its own.
    "frame-ancestors": [CSP.SELF],
    "object-src": [CSP.NONE],
}

# Wagtail 8.0's admin has inline scripts and styles without nonces.
ADMIN_CONTENT_SECURITY_POLICY: Policy = {
    **CONTENT_SECURITY_POLICY,
    "script-src": [CSP.SELF, CSP.UNSAFE_INLINE],
    "style-src": [CSP.SELF, CSP.UNSAFE_INLINE],
    "img-src": [CSP.SELF, "data:", "blob:"],
    "frame-src": [CSP.SELF],
}
