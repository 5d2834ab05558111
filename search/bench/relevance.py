"""How well this search and Wagtail's two rank the judged pages."""

from collections.abc import Iterator, Mapping

from django.conf import settings
from elasticsearch import Elasticsearch

from search.bench.bars import Bar, Show
from search.bench.baselines import DATABASE, ELASTICSEARCH, index_pages, wagtail_rank
from search.bench.nynorsk_pages import make_nynorsk_pages
from search.bench.requests import patience
from search.bench.tables import Cell, table
from search.client import index_languages
from search.indexing import rebuild
from search.models import OutboxEntry
from search.relevance.corpus import make_corpus
from search.relevance.evaluation import Rank, answers_of, summary_by
from search.relevance.judgements import Half, Judgement, read_judgements
from search.relevance.measures import Answer, Summary
from search.relevance.public_search import PublicSearch, add_synonyms, index_nynorsk

LEAST_NDCG, LEAST_LEAD = 0.95, 0.15
THIS = "this search"
HEADING = ["", "language", "queries", "nDCG@10", "precision@3", "zero hits"]
HALVES = {Half.TUNE: "The half that may be tuned on", Half.HELD_OUT: "The half that is held out"}

type Answers = list[tuple[Judgement, Answer]]


def compare_relevance(show: Show) -> list[Bar]:
    """Make pages and indices, ask every judged query, and show the measures. The demo content is there."""
    show("Making the judged pages …")
    ids = make_corpus()
    add_synonyms()
    OutboxEntry.objects.all().delete()
    show("Building the indices of this search …")
    for language in index_languages():
        rebuild(language=language)
    index_nynorsk(Elasticsearch(settings.ELASTICSEARCH_URL))
    of_wagtail = {**ids, **make_nynorsk_pages()}
    for backend in (ELASTICSEARCH, DATABASE):
        show(f"Building the index of Wagtail's backend {backend} …")
        index_pages(backend)
    judgements = read_judgements()
    ranks: Mapping[str, Rank] = {
        THIS: PublicSearch(ids),
        "Wagtail, Elasticsearch": wagtail_rank(ELASTICSEARCH, of_wagtail),
        "Wagtail, database": wagtail_rank(DATABASE, of_wagtail),
    }
    found: dict[str, Answers] = {}
    for name, rank in ranks.items():
        show(f"Asking {len(judgements)} queries of {name} …")
        with patience():
            found[name] = answers_of(rank, judgements)
    for half, title in HALVES.items():
        show(f"\n{title}")
        for line in table(HEADING, list(_rows(found, half))):
            show(line)
    show("")
    by_half = {name: summary_by(answers, lambda each: each.half) for name, answers in found.items()}
    return list(_bars({name: halves[Half.HELD_OUT] for name, halves in by_half.items()}))


def _rows(found: Mapping[str, Answers], half: Half) -> Iterator[list[Cell]]:
    for name, answers in found.items():
        of_half = [(judgement, answer) for judgement, answer in answers if judgement.half == half]
        for language, each in summary_by(of_half, lambda judgement: judgement.language).items():
            yield [name, language, each.queries, each.ndcg, each.precision, each.zero_hit_rate]
        whole = summary_by(of_half, lambda _: "")[""]
        yield [name, "all", whole.queries, whole.ndcg, whole.precision, whole.zero_hit_rate]


def _bars(held_out: Mapping[str, Summary]) -> Iterator[Bar]:
    own = held_out[THIS].ndcg
    yield Bar(what="nDCG@10 on the half that is held out", measured=own, least=LEAST_NDCG)
    for name, summary in held_out.items():
        if name != THIS:
            yield Bar(what=f"… ahead of {name}", measured=own - summary.ndcg, least=LEAST_LEAD)
