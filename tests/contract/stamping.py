"""A timestamp authority of the test's own: openssl ts behind a server on loopback."""

from __future__ import annotations

import subprocess
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CONFIG = """[tsa]
default_tsa = t
[t]
dir = .
serial = serial
crypto_device = builtin
signer_cert = {name}.pem
signer_key = {name}.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
"""
KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")


def openssl(folder: Path, *arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True, timeout=30)


def make_root(folder: Path, name: str) -> None:
    subject = f"/O={name}/CN={name} Root"
    openssl(folder, "req", "-x509", *KEY, "-keyout", "ca.key", "-out", "ca.pem", "-days", "3650", "-subj", subject)
    (folder / "serial").write_text("01\n")


def make_signer(folder: Path, name: str, days: int = 365) -> None:
    """Make a signing certificate under the root of ``folder``."""
    openssl(folder, "req", *KEY, "-keyout", f"{name}.key", "-out", "csr", "-subj", f"/O={name}/CN={name} Signer")
    (folder / "ext").write_text("extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n")
    made = ("-CAcreateserial", "-out", f"{name}.pem", "-days", str(days), "-extfile", "ext")
    openssl(folder, "x509", "-req", "-in", "csr", "-CA", "ca.pem", "-CAkey", "ca.key", *made)
    (folder / f"{name}.cnf").write_text(CONFIG.format(name=name))


class Tsa:
    """Answers at ``/NAME`` with the signer NAME; ``fail`` makes the next answers errors."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fail = 0
        self.asked: list[bytes] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                query = self.rfile.read(int(self.headers["Content-Length"]))
                outer.asked.append(query)
                if outer.fail:
                    outer.fail -= 1
                    self.send_error(503)
                    return
                body = outer.reply(self.path.strip("/"), query)
                self.send_response(200)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: object) -> None:
                return

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.02,), daemon=True)
        self.thread.start()

    def url(self, signer: str) -> str:
        return f"http://127.0.0.1:{self.http.server_port}/{signer}"

    def reply(self, signer: str, query: bytes) -> bytes:
        with tempfile.TemporaryDirectory() as room:
            asked, out = Path(room) / "q", Path(room) / "r"
            asked.write_bytes(query)
            openssl(self.folder, "ts", "-reply", "-config", f"{signer}.cnf", "-queryfile", str(asked), "-out", str(out))
            return out.read_bytes()

    def close(self) -> None:
        self.http.shutdown()
        self.http.server_close()
        self.thread.join()
