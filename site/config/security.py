"""Content Security Policies (CSP level 3): a strict one for the public, a looser one for Wagtail's admin. With a bucket
for uploaded files, both let what is shown come from there.
"""

from django.utils.csp import CSP

# What a page shows of the uploaded files.
FROM_MEDIA = ("img-src", "media-src")

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


def with_media_from(place: str, policy: Policy) -> Policy:
    """The policy with leave to show pictures and videos whose addresses begin so."""
    return policy | {directive: [*policy[directive], place] for directive in FROM_MEDIA}


def bucket_address(bucket: str, endpoint: str | None) -> str:
    """What the address of each file of an S3-compatible bucket begins with, and of no other bucket of the same host: by
    the rules of the library that makes them.
    """
    import boto3  # it takes half a second, and only who has a bucket needs it
    from botocore import UNSIGNED
    from botocore.config import Config

    client = boto3.Session().client("s3", endpoint_url=endpoint, config=Config(signature_version=UNSIGNED))
    address: str = client.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": "key"})
    return address.removesuffix("key")
