"""What a site says of its municipality in every language. Texts that differ by language are snippets."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from base.phone_numbers import PhoneNumberField

POSTCODE = RegexValidator(r"^\d{4}$", _("A Norwegian postcode has four digits, such as 1338."))
ORGANISATION_NUMBER = RegexValidator(r"^\d{9}$", _("An organisation number has nine digits."))


@register_setting(icon="site")
class SiteSettings(BaseSiteSetting):
    """The municipality's name, addresses and the links that law requires."""

    municipality_name = models.CharField(_("municipality's name"), max_length=100, blank=True)
    organisation_number = models.CharField(
        _("organisation number"), max_length=9, blank=True, validators=[ORGANISATION_NUMBER]
    )
    phone = PhoneNumberField(_("telephone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)

    editorial_email = models.EmailField(
        _("the editors’ e-mail"),
        blank=True,
        help_text=_("Where the editors are reminded, of contact persons who leave for one. Readers do not see it."),
    )

    visiting_name = models.CharField(_("building"), max_length=100, blank=True)
    visiting_street = models.CharField(_("street"), max_length=100, blank=True)
    visiting_postcode = models.CharField(_("postcode"), max_length=4, blank=True, validators=[POSTCODE])
    visiting_city = models.CharField(_("town"), max_length=100, blank=True)
    postal_name = models.CharField(_("addressee"), max_length=100, blank=True)
    postal_box = models.CharField(_("post-office box"), max_length=100, blank=True)
    postal_postcode = models.CharField(_("postcode"), max_length=4, blank=True, validators=[POSTCODE])
    postal_city = models.CharField(_("town"), max_length=100, blank=True)

    accessibility_statement_url = models.URLField(
        _("accessibility statement"),
        blank=True,
        help_text=_("The municipality's statement at uustatus.no, which the law requires a link to."),
    )
    security_contact = models.EmailField(
        _("security contact"), blank=True, help_text=_("Shown in /.well-known/security.txt (RFC 9116).")
    )
    demo_banner = models.BooleanField(
        _("this is a demonstration"),
        default=False,
        help_text=_("Says so on every page, and keeps search engines away."),
    )

    panels = [
        FieldPanel("municipality_name"),
        FieldRowPanel([FieldPanel("organisation_number"), FieldPanel("phone"), FieldPanel("email")]),
        MultiFieldPanel(
            [
                FieldPanel("visiting_name"),
                FieldPanel("visiting_street"),
                FieldRowPanel([FieldPanel("visiting_postcode"), FieldPanel("visiting_city")]),
            ],
            heading=_("Visiting address"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("postal_name"),
                FieldPanel("postal_box"),
                FieldRowPanel([FieldPanel("postal_postcode"), FieldPanel("postal_city")]),
            ],
            heading=_("Postal address"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("accessibility_statement_url"),
                FieldPanel("security_contact"),
                FieldPanel("editorial_email"),
                FieldPanel("demo_banner"),
            ],
            heading=_("Duties and operation"),
        ),
    ]

    class Meta:
        verbose_name = _("municipality and addresses")
