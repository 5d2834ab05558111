"""What is wrong with a file, and what an editor does about it, in words."""

from django.utils.translation import gettext_lazy as _

from search.files.problem import Problem

WHAT_IS_WRONG = {
    Problem.DAMAGED: _("The file is damaged"),
    Problem.ENCRYPTED: _("The file is protected by a password"),
    Problem.MISNAMED: _("The file is of another type than its name says"),
    Problem.NO_TEXT: _("The file has no text"),
    Problem.TOO_LARGE: _("The file is too large"),
    Problem.TOO_LONG: _("Only the beginning is searched"),
    Problem.TOO_SLOW: _("The file takes too long to read"),
    Problem.UNREACHABLE: _("The file cannot be fetched"),
    Problem.UNSUPPORTED: _("Files of this type are not read"),
}
WHAT_TO_DO = {
    Problem.DAMAGED: _("Open it in the program that it was made in, save it anew, and upload that."),
    Problem.ENCRYPTED: _("Save it without a password, and upload that. Readers cannot open it either."),
    Problem.MISNAMED: _("Save it as PDF, Word (docx) or PowerPoint (pptx), and upload that."),
    Problem.NO_TEXT: _(
        "Is it scanned? Have its text recognised (OCR), and upload that: now nobody can search in it, and screen "
        "readers cannot read it."
    ),
    Problem.TOO_LARGE: _("Make its pictures smaller, or divide it, and upload that."),
    Problem.TOO_LONG: _("Divide it into several files, if what comes later shall be found too."),
    Problem.TOO_SLOW: _("Save it anew as a simpler PDF, or divide it, and upload that."),
    Problem.UNREACHABLE: _("It is tried again every hour. If readers cannot open it either, upload it anew."),
    Problem.UNSUPPORTED: _("It is found by its title. Shall it be found by what it says, publish it as PDF too."),
}
