"""What `make bench` measures: this search beside Wagtail's own, on the same machine in the same run."""
