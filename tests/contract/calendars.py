"""An OpenTimestamps calendar of the test's own: it takes digests, and later puts them into a made Bitcoin block."""

import hashlib
import struct
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

APPEND, PREPEND, SHA256 = b"\xf0", b"\xf1", b"\x08"
PENDING, BITCOIN = bytes.fromhex("83dfe30d2ef90c8e"), bytes.fromhex("0588960d73d71901")
EASY = 0x207FFFFF  # the target of regtest: every second hash fits


def sha256(data):
    return hashlib.sha256(data).digest()


def number(value):
    out = b""
    while value > 127:
        out += bytes([value % 128 + 128])
        value //= 128
    return out + bytes([value])


def sized(data):
    return number(len(data)) + data


def header_of(root, time, bits=EASY):
    """Return a block header over a Merkle root that has the work which it claims."""
    for nonce in range(1 << 20):
        raw = struct.pack("<I32s32sIII", 0x20000000, bytes(32), root, time, bits, nonce)
        if int.from_bytes(sha256(sha256(raw)), "little") <= (bits & 0x7FFFFF) << 8 * ((bits >> 24) - 3):
            return raw
    raise AssertionError


class Calendar:
    """Answers ``/digest`` and ``/timestamp/…`` as calendars do.

    Attributes:
        height: number of the block that it will use.
        time: what the header of that block says.
        header: the header, once there is a block.
        asked: the digests that it was sent.
        answer: when set, what it answers instead, as (status, bytes).
    """

    def __init__(self, height=820_000, time=1_700_000_000):
        self.height, self.time = height, time
        self.header, self.asked, self.answer = None, [], None
        self.commitments, self.proofs = [], {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                self.reply(*(outer.answer or (200, outer.submit(body))))

            def do_GET(self):
                found = outer.proofs.get(bytes.fromhex(self.path.rsplit("/", 1)[1]))
                self.reply(*(outer.answer or ((200, found) if found else (404, b"Pending confirmation"))))

            def reply(self, status, body):
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args):
                return

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self.http.server_port}"
        self.url = f"http://{self.host}"
        threading.Thread(target=self.http.serve_forever, args=(0.02,), daemon=True).start()

    def submit(self, digest):
        """Aggregate: append a nonce, hash, prepend a time and append a code, as calendars do."""
        self.asked.append(digest)
        nonce, before, after = sha256(digest)[:16], struct.pack(">I", self.time), sha256(b"key" + digest)[:8]
        commitment = before + sha256(digest + nonce) + after
        self.commitments.append(commitment)
        steps = APPEND + sized(nonce) + SHA256 + PREPEND + sized(before) + APPEND + sized(after)
        return steps + b"\x00" + PENDING + sized(sized(self.url.encode()))

    def mine(self):
        """Put all commitments under one transaction, the transaction beside another into a block."""
        leaves = [sha256(one) for one in self.commitments]
        whole = leaves[0] if len(leaves) == 1 else None
        paths = dict.fromkeys(self.commitments, SHA256)
        if whole is None:
            left, right = leaves[:2]
            whole = sha256(left + right)
            paths = {self.commitments[0]: SHA256 + APPEND + sized(right) + SHA256,
                     self.commitments[1]: SHA256 + PREPEND + sized(left) + SHA256}  # fmt: skip
        head, tail, other = b"\x01\x00\x00\x00a transaction\x6a\x20", b"\x00\x00\x00\x00", sha256(sha256(b"another"))
        txid = sha256(sha256(head + whole + tail))
        root = sha256(sha256(other + txid))
        rest = PREPEND + sized(head) + APPEND + sized(tail) + SHA256 + SHA256
        rest += PREPEND + sized(other) + SHA256 + SHA256
        end = b"\x00" + BITCOIN + sized(number(self.height))
        self.proofs = {one: path + rest + end for one, path in paths.items()}
        self.header = header_of(root, self.time)
        return root

    def line(self):
        """Return the block as `longarm verify --blocks` wants it."""
        return f"{self.height} {self.header.hex()}\n"

    def close(self):
        self.http.shutdown()
        self.http.server_close()
