"""A mail server for tests: it speaks as much SMTP (RFC 5321) as Django's client asks, on this machine alone."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

OK, GO_ON, BYE = "250 OK", "354 Go on", "221 Bye"


@dataclass
class Server:
    """What it received; whom it refuses, and how many mails it takes before it breaks a connection off."""

    received: list[EmailMessage] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    breaks_after: int | None = None
    port: int = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        writer.write(b"220 test\r\n")
        while line := (await reader.readline()).decode():
            verb = line[:4].upper()
            if verb == "DATA":
                writer.write(f"{GO_ON}\r\n".encode())
                data = await reader.readuntil(b"\r\n.\r\n")
                if self.breaks_after is not None and len(self.received) >= self.breaks_after:
                    break
                self.received.append(_message(data))
            refused = verb == "RCPT" and any(address in line for address in self.refused)
            answer = "550 No such mailbox" if refused else BYE if verb == "QUIT" else OK
            writer.write(f"{answer}\r\n".encode())
            if verb == "QUIT":
                break
        writer.close()
        await writer.wait_closed()


def _message(data: bytes) -> EmailMessage:
    text = data.removesuffix(b".\r\n").replace(b"\r\n..", b"\r\n.")
    return message_from_bytes(text, policy=policy.default)


@contextmanager
def mail_server() -> Iterator[Server]:
    """A server on a free port of this machine, while this lasts."""
    server, loop = Server(), asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()  # with a loop of its own, since the browser's tests leave one running in theirs
    starting = asyncio.start_server(server.serve, "127.0.0.1", 0)
    listening = asyncio.run_coroutine_threadsafe(starting, loop).result(timeout=10)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        asyncio.run_coroutine_threadsafe(_end(listening), loop).result(timeout=10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(timeout=10)
        loop.close()


async def _end(listening: asyncio.Server) -> None:
    listening.close()
    others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
