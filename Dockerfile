# The site, as it runs in production: docs/operations.md says how. Tests carry these steps out in a clean folder.

FROM node:24-slim AS look
WORKDIR /build
COPY package.json package-lock.json *.config.* ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY static static
RUN npm run build

FROM python:3.13-slim AS words
WORKDIR /build
COPY --from=look /build/node_modules/dictionary-nb dictionaries/dictionary-nb
COPY --from=look /build/node_modules/dictionary-nn dictionaries/dictionary-nn
COPY search/compounds search/compounds
RUN python -m search.compounds dictionaries

FROM python:3.13-slim AS packages
WORKDIR /build
COPY requirements/base.txt requirements/
RUN python -m venv /opt/venv
RUN /opt/venv/bin/pip install --no-cache-dir --only-binary :all: --require-hashes -r requirements/base.txt

FROM python:3.13-slim
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONPATH=/app:/app/site \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production
WORKDIR /app
COPY --from=packages /opt/venv /opt/venv
COPY . .
COPY --from=look /build/static/dist static/dist
COPY --from=words /build/search/compounds/lists search/compounds/lists
RUN python site/operations/messages.py
# What these three say is needed by every command, and matters to none of those that build.
RUN SECRET_KEY=unused ALLOWED_HOSTS=unused BASE_URL=https://unused.invalid python manage.py collectstatic --no-input
# The site writes in var/ alone. It runs as a user without a name, whose group owns the folder.
RUN mkdir -p var/media && chmod -R g+w var
USER 10001:0
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["python", "-m", "operations.health", "site"]
CMD ["gunicorn", "--config", "gunicorn.conf.py"]
