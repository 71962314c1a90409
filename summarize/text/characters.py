"""Letters by case, as ranges for the inside of a character class: Latin and all Cyrillic alphabets, Kazakh included."""

UPPER = "A-ZÀ-ÖØ-ÞЀ-ЯҐҒҖҚҢҮҰҺӘӨ"
LOWER = "a-zà-öø-ÿа-џґғҗқңүұһәө"
# What a typesetter leaves inside words: soft hyphen (as U+FFFE too), zero-width spaces and joiners, byte-order mark.
INVISIBLE = "\u00ad\ufffe\u200b\u200c\u200d\u2060\ufeff"
