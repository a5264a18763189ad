"""The small words that no text of a language goes without, for languages written in Latin letters."""

from typing import Final

_WORDS = {
    "en": "the of and to is that it for with as on are this these those be by was not from or have at which you your "
    "can will has had their they we our us if when where who what how all there must may should been were more about "
    "into its than only each before does do",
    "fr": "le la les des de du et est une un dans en que qui pour pas sur avec sont vous nous au ce cette par plus "
    "votre vos leur aux ces il elle être ont été se ne ou mais comme dont sans",
    "de": "der die das und ist nicht ein eine einer einen mit für auf den dem des von zu sich auch werden wird sie "
    "ich wir ihre oder bei nach aus sind wie kann haben im zum zur als an über wenn durch",
    "es": "el la los las de que en un una es por con para su se del no lo como más pero sus este esta son ha y al "
    "sobre está están también donde hasta muy hay",
    "ca": "el la els les de que en un una és per amb no del dels i al als com més seu seva aquest aquesta són ha han "
    "pot o es",
    "pt": "os as de que em um uma por com para seu se do da não como mais mas são dos no na ao pela pelo",
    "it": "il la le di che un una è per con non del della si sono come più ma gli dei nel alla questo anche",
    "nl": "de het een en van is dat op te voor met zijn niet aan er om ook als bij of door naar wordt",
    "id": "yang dan di untuk dengan dari pada ini itu dalam tidak akan adalah ke oleh atau juga bagi",
    "vi": "va cua la cho cac nguoi khong duoc mot nhung voi trong den tai nam ngay theo tu hoac neu phai thi nay khi "
    "da se do ve co o tren duoi vao ra de boi nao thuoc bang cung con ma hay roi gi ban so moi can lam",
}
"""Those of Vietnamese are written as by who leaves out its marks: with them, its letters tell."""
SMALL_WORDS: Final = {code: frozenset(words.split()) for code, words in _WORDS.items()}
SISTERS: Final = {
    "fr": ("fr", "oc", "wa"),
    "de": ("de", "nds", "lb", "gsw", "bar"),
    "es": ("es", "gl", "ast", "an"),
    "pt": ("pt", "gl"),
    "it": ("it", "co", "scn", "vec", "nap"),
    "nl": ("nl", "af", "fy", "li"),
    "id": ("id", "ms", "in"),
}
"""Languages that these words do not tell apart."""
ENGLISH_ONLY: Final = frozenset({"the", "of", "and", "is", "with", "are", "each", "then"})
"""What no Vietnamese word looks like, and what English sentences with many Vietnamese names have."""
