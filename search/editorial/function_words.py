"""Words that say nothing by themselves: a search for nothing else finds every page or none."""

BOKMAL = """
    alle at av begge ble bli blir både da de deg dem den denne der dere deres det dette din ditt dine du eller en enn er
    et ett etter for fordi fra få får før ha hadde han hans har hennes henne her hun hva hvem hver hvilke hvis hvor
    hvordan hvorfor i ikke ingen inn jeg kan kunne man med meg mellom men mer min mitt mine mot mye må ned noe noen når
    og også om opp oss over på se seg selv sin sitt sine skal skulle slik som så til under ut uten var ved vi vil vår
    vårt våre være vært å
"""
NYNORSK = """
    av blei blir dei deira den denne der desse det di du ein eit ei eg eller er etter for frå ha hadde har ho honom han
    i ikkje ingen inn korleis kven kva kvar kvifor me med meg mellom men meir mi mot må ned noko nokon nokre når og også
    om opp oss over på seg sjølv skal so som til under ut utan var ved vere vi vil vår å
"""
ENGLISH = """
    a about after all an and any are as at be been before but by can could did do does for from had has have he her here
    his how i if in into is it its me more my no not of on or our out over she should so some than that the their them
    then there these they this those to under up was we were what when where which who why will with without would you
    your
"""

FUNCTION_WORDS = {
    "nb": frozenset(BOKMAL.split()),
    "nn": frozenset(NYNORSK.split()),
    "en": frozenset(ENGLISH.split()),
}
