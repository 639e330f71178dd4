"""Every error that diplograph raises on purpose.

DiplographError
├── InputError          an input that cannot be used: a missing file, a bad option value
│   └── UnreadableArticle   one record that is skipped, with its reason
├── ModelError          a value that breaks a rule of the graph model
├── StoreError          the store cannot be opened, reached or written
│   └── StoreBusy           another process holds the embedded store
└── QueryError          a query that cannot be answered
    ├── UnknownQuestion     no named question of that name
    ├── WriteRefused        a write where only reading is allowed
    └── QueryTimeout        the query ran longer than allowed

Each message is one line that says what is wrong and what to do next.
"""


class DiplographError(Exception):
    """Root of all errors; the command line prints its message and exits with 1."""


class InputError(DiplographError):
    """An input that cannot be used."""


class UnreadableArticle(InputError):
    """One record that is skipped; the message is the reason that the report shows."""


class ModelError(DiplographError, ValueError):
    """A value that breaks a rule of the graph model."""


class StoreError(DiplographError):
    """The store cannot be opened, reached or written."""


class StoreBusy(StoreError):
    """Another process holds the embedded store."""


class QueryError(DiplographError):
    """A query that cannot be answered."""


class UnknownQuestion(QueryError):
    """No named question of that name."""


class WriteRefused(QueryError):
    """A write where only reading is allowed."""


class QueryTimeout(QueryError):
    """The query ran longer than allowed."""
