"""Letters by case, as ranges for the inside of a character class: Latin and all Cyrillic alphabets, Kazakh included."""

UPPER = "A-ZÀ-ÖØ-ÞЀ-ЯҐҒҖҚҢҮҰҺӘӨ"
LOWER = "a-zà-öø-ÿа-џґғҗқңүұһәө"
# What is deleted before rules read a text: soft hyphen (U+FFFE where a PDF reader leaves that), zero-width spaces and
# joiners, directional marks, invisible operators, variation selectors, byte-order mark, stress marks.
INVISIBLE = (
    "\u00ad\ufffe\ufeff\u0300\u0301\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
    "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f"
)
