"""The words by which a page's furniture is known: what sites say to visitors, and how pictures and bylines are signed.

Each table is a tuple of regular expressions, matched without regard to case unless it says otherwise.
"""

import re
from collections.abc import Iterable


def any_of(patterns: Iterable[str], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """One pattern that matches where one of `patterns` does."""
    return re.compile("|".join(patterns), flags)


SITE = any_of(  # anywhere in a sentence: what only a site says to its visitor
    (
        r"©",
        r"\bcopyright\b.{0,12}\b\d{4}",
        r"\ball rights reserved",
        r"\bnot (?:be )?responsible for the content",
        r"\b(?:your|web|this|current) browser\b",
        r"\bstyle ?sheets?\b",
        r"\b(?:use|uses|accept|set|our) cookies\b",
        r"\bprivacy (?:policy|notice|settings)",
        r"\bterms (?:of (?:use|service)|and conditions)\b",
        r"\bsign(?:ing)? up (?:for|to) (?:our|the)\b",
        r"\bsubscri(?:be|ption) (?:to|for) (?:our|the|unlimited|full)\b",
        r"\b(?:our|daily|weekly|free) newsletters?\b",
        r"\bclick (?:here|on)\b",
        r"\b(?:enable|turn on) javascript",
        r"\bmay not be (?:published|reproduced|broadcast|redistributed)",
        r"\b(?:log|sign) ?in to (?:your|our|continue|read)\b",
        r"\bread more\.$",
        r"\bfollow (?:us|\w+) on (?:twitter|facebook|x|instagram|telegram)\b",
        r"\bthis (?:web)?(?:page|site) (?:is (?:best|not)|was (?:last|archived)|uses)\b",
        r"\byour (?:inbox|e-?mail|device|browser)\b",
        r"\bdownload (?:the|our) app\b",
        r"\bsupport (?:our|independent) journalism",
        r"\bthis (?:article|story) (?:was (?:originally |first )?published|originally appeared|is available)",
    )
)

CONTROL = any_of(  # at the beginning of a label: what is clicked on
    (
        r"(?:sign|log) ?(?:in|up|out)\b",
        r"(?:register|subscribe|menu|home|search|print|save|close|loading|accessibility|facebook|twitter|whatsapp)\b",
        r"(?:share|email|e-mail|follow|listen|watch|contact|help|live)(?: (?:us|this|on|now|by|tv|via)\b.*)?$",
        r"(?:skip|back) to\b",
        r"about us\b",
        r"advertisement\b|sponsored\b|promoted\b",
        r"get the latest\b|breaking news\b",
        r"(?:\w+ )?navigation\b",
        r"(?:(?:accept|reject) all|cookies?)\b",
        r"copyright\b|\(c\)",
        r"\d+ (?:comments?|shares?)\b|\d+ min(?:ute)?s? read\b",
    )
)

TURN = any_of(  # at the beginning of a short line: where the page turns to other stories
    (
        r"related\b",
        r"(?:read|see) (?:more|next|also)\b",
        r"more (?:on|from|about|news|stories|in|coverage)\b",
        r"(?:most|popular|recent) (?:read|viewed|watched|popular|posts|shared|stories|articles)\b",
        r"also (?:in|on|see)\b",
        r"you (?:may|might)(?: also)? (?:like|be interested|enjoy|have missed)\b",
        r"(?:recommended|trending|elsewhere|promoted)\b",
        r"(?:top|latest|other|featured) (?:stories|news|headlines|videos?|articles)\b",
        r"what to read\b",
        r"editor[s'’]* (?:picks?|choice)",
        r"(?:from|around) the web\b",
        r"in pictures\b",
        r"(?:video|audio)(?: and \w+)? news\b",
        r"leave a (?:reply|comment)|comments?(?: \(\d+\))?$",
        r"(?:external|internet|useful) links\b",
        r"on this story\b",
        r"post navigation|(?:previous|next) (?:post|article|story)",
        r"(?:tags|topics|filed under)(?::|$)",
    )
)

_AGENCIES = "AP AFP EPA PA DPA UPI Reuters Getty Xinhua TASS ITAR-TASS Bloomberg Shutterstock Alamy Handout Pool"
AGENCY = rf"(?:{'|'.join(_AGENCIES.split())})(?: [Ii]mages)?"
NAME = r"[A-Z][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-Z][\w.'’-]*){0,4}"
_SIGNED = r"(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)s?(?: (?:by|credit|source|copyright))?"

CREDIT = any_of(  # a whole line: who took a picture
    (
        rf"(?:{_SIGNED}\s*[:,]?\s*)?{NAME}\s*(?:/|\||—|–|,)\s*{AGENCY}(?:\s*[/,]\s*{NAME})*",
        rf"(?:{_SIGNED}\s*[:,]?\s*)?{AGENCY}(?:\s*[/,]\s*{NAME})*",
        rf"\(?{AGENCY}(?: [Pp]hoto)?\)?",
        rf"{_SIGNED}\s*[:,]\s*{NAME}(?:\s*/\s*{NAME})*",
        r"(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)s? (?:by|credit|source|copyright)\b.*",
    ),
    flags=0,
)

CAPTION = any_of(  # at the beginning of a line: what a picture shows
    (
        r"(?i:(?:image|photo|picture) caption\b)",
        r"(?i:(?:photo|picture|image|caption|pictured|file(?: photo| picture)?)\s*(?::|--|—|–|-)\s)",
        rf"{AGENCY}(?=[A-Z][a-z])",
    ),
    flags=0,
)

SHOWN = any_of(  # in a short line: it speaks of the picture itself
    (
        r"\((?:pictured|left|right|cent(?:re|er)|file(?: photo| picture)?|above|below)(?:,? [\w ]{0,20})?\)",
        r"[\[(][^\])]{0,40}(?:photo|images?|[a-z]/)[^\])]{0,40}[\])]\.?$",
        r"\s[-–—] (?:file )?(?:photo|picture)\b[^.]*\.?$",
        r"\b(?:file|archive|undated) (?:photo|picture|image)\b",
    )
)

BYLINE = any_of(  # at the beginning of a label: who wrote it
    (
        rf"(?:by|from)\s+{NAME}",
        rf"{NAME}(?:,| in)\s.*\b(?:correspondent|editor|reporter|writer)s?\b",
    )
)
