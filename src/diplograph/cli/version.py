"""`diplograph version`."""

import click

from diplograph import __version__


@click.command()
def command() -> None:
    """Print the version."""
    click.echo(f"diplograph {__version__}")
