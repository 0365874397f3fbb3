"""Every spelling by which a fetcher has been led to a private machine, and the public ones that must pass."""

from __future__ import annotations

import ipaddress

import pytest

from longarm.acquire.addresses import check_url, is_public
from longarm.errors import UnsafeAddressError

REFUSED = """
http://127.0.0.1/
http://127.1/
http://127.0.1/
http://127.255.255.254/
http://2130706433/
http://0x7f000001/
http://0x7f.0.0.1/
http://0X7F.1/
http://017700000001/
http://0177.0.0.1/
http://0177.0.0.01/
http://127.0.0.1./
http://127.000.000.001/
http://0/
http://0.0.0.0/
http://0.0.0.0:8080/
http://10.0.0.1/
http://10.255.255.255/
http://167772161/
http://172.16.0.1/
http://172.31.255.255/
http://192.168.0.1/
http://192.168.1.1:8443/admin
http://3232235521/
http://0xc0a80001/
http://169.254.169.254/latest/meta-data/
http://169.254.1.1/
http://2852039166/
http://0xa9fea9fe/
http://0251.0376.0251.0376/
http://100.64.0.1/
http://100.127.255.255/
http://168.63.129.16/
http://192.0.0.8/
http://192.0.2.1/
http://192.88.99.1/
http://198.18.0.1/
http://198.51.100.1/
http://203.0.113.1/
http://224.0.0.1/
http://239.255.255.250/
http://240.0.0.1/
http://255.255.255.255/
http://256.1.1.1/
http://1.2.3/
http://1.2.3.4.5/
http://[::1]/
http://[::]/
http://[0:0:0:0:0:0:0:1]/
http://[::ffff:127.0.0.1]/
http://[::ffff:7f00:1]/
http://[::ffff:10.0.0.1]/
http://[::127.0.0.1]/
http://[::7f00:1]/
http://[64:ff9b::7f00:1]/
http://[64:ff9b::8.8.8.8]/
http://[64:ff9b:1::a00:1]/
http://[2002:7f00:1::]/
http://[2002:a00:1::1]/
http://[2001::1]/
http://[2001:db8::1]/
http://[fc00::1]/
http://[fd12:3456::1]/
http://[fe80::1]/
http://[fe80::1%25eth0]/
http://[fec0::1]/
http://[ff02::1]/
http://[100::1]/
http://localhost/
http://LOCALHOST/
http://localhost./
http://app.localhost/
http://printer.local/
http://db.internal/
http://metadata.google.internal/
http://router.lan/
http://intranet/
http://1.0.0.127.in-addr.arpa/
http://user@example.org/
http://user:secret@example.org/
http://example.org@127.0.0.1/
http://127.0.0.1@example.org/
http://example.org:22/
http://example.org:25/
http://example.org:0/
http://example.org:99999/
ftp://example.org/
file:///etc/passwd
gopher://example.org/
data:text/html,hello
javascript:alert(1)
//example.org/
http:///etc/passwd
http://
http://[::1
http://exa mple.org/
http://example.org\\@127.0.0.1/
http://１２７.０.０.１/
http://①②⑦.⓪.⓪.①/
http://127。0。0。1/
http://ⅼocalhost/
http://0x/
http://0x7f000001./
http://-example.org/
http://exa_mple..org/
http://abcdefghij.onion/
""".strip().splitlines()

ALLOWED = """
http://example.org/
https://www.example.org/2022/10/26/story.html?x=1#top
https://example.org:8443/
http://8.8.8.8/
https://1.1.1.1/
http://[2606:4700::1111]/
https://bücher.example/
https://xn--bcher-kva.example/
https://例え.jp/
http://example.org./
https://3com.com/
https://127.0.0.1.example.org/
""".strip().splitlines()


def test_more_than_sixty_spellings_are_tried() -> None:
    assert len(set(REFUSED)) >= 60


@pytest.mark.parametrize("url", REFUSED)
def test_refuses_what_is_not_public_or_oddly_spelt(url: str) -> None:
    with pytest.raises(UnsafeAddressError) as caught:
        check_url(url)
    assert caught.value.hint


def test_table_is_long_enough() -> None:
    assert len(set(REFUSED)) >= 60


@pytest.mark.parametrize(
    "url", ["http://example.org/\n", "http://example.org/\x00", "http://exam\u200bple.org/", "http://exa\tmple.org/"]
)
def test_refuses_control_and_format_characters(url: str) -> None:
    with pytest.raises(UnsafeAddressError):
        check_url(url)


@pytest.mark.parametrize("url", ALLOWED)
def test_lets_public_addresses_through(url: str) -> None:
    assert check_url(url).host


def test_names_are_turned_to_ascii() -> None:
    assert check_url("https://bücher.example/").host == "xn--bcher-kva.example"


def test_allow_list_lets_one_port_of_loopback_through() -> None:
    allow = frozenset({"127.0.0.1:5001"})
    assert check_url("http://127.0.0.1:5001/x", allow=allow).port == 5001
    with pytest.raises(UnsafeAddressError):
        check_url("http://127.0.0.1:5002/x", allow=allow)


@pytest.mark.parametrize("address", ["8.8.8.8", "193.0.6.139", "2001:67c:2e8:22::c100:68b", "2606:4700::1"])
def test_public_addresses(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["127.0.0.1", "::ffff:8.8.8.8", "2002:808:808::1", "64:ff9b::808:808", "4000::1"])
def test_wrapped_and_special_addresses(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))
