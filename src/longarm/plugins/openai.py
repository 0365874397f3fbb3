"""The second reader ``openai``: any endpoint of that manner which the user runs on this machine or its network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from longarm.plugins.chat import PROMPT, Endpoint, ask, read_endpoint


@dataclass(frozen=True)
class ChatReader:
    """Asks a chat endpoint (port ``SecondReader``).

    Attributes:
        endpoint: where the model answers.
        prompt: what it is asked besides the text.
    """

    endpoint: Endpoint
    prompt: str = PROMPT

    @property
    def model(self) -> str:
        """Name of the model as the endpoint knows it."""
        return self.endpoint.model

    def ask(self, text: str) -> bytes:
        """Return what the model answers to a report's text.

        Raises:
            httpx.HTTPError: the endpoint did not answer, not in time, or not with a completion.
        """
        return ask(self.endpoint, text)


def make(table: Mapping[str, Any]) -> ChatReader:
    """Make the reader from the table ``[reader.openai]`` of case.toml.

    Raises:
        UsageError: the table lacks ``base_url`` or ``model``.
        UnsafeAddressError: the address is not of this machine or its own network.
    """
    return ChatReader(read_endpoint(table))
