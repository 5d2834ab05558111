"""A genuine Elasticsearch node for development and tests, put together from its own published artifacts.

Production names a stock Elasticsearch by ``ELASTICSEARCH_URL``; this is for machines that have none. The jars named in
``artifacts.lock`` are fetched and checked, the few Java sources of ``java/`` are compiled, and the result is kept.
"""
