"""The option that rewrites the transcripts, so that a person can read the diff."""


def pytest_addoption(parser):
    parser.addoption(
        "--update-transcripts",
        action="store_true",
        help="write what is answered now into the transcripts, to be read before it is kept",
    )
