"""One question a .cypher file, the reader that checks them, and `ask`."""

from diplograph.queries.ask import ask
from diplograph.queries.question import Parameter, Question, question, questions

__all__ = ["Parameter", "Question", "ask", "question", "questions"]
