"""Judges what a web page is before it is sealed: an article, or a wall in front of one.

Every verdict is a plain warning beside the sealed bytes, never a refusal. Walls are short: a page with a few hundred
words of running text is taken as an article, whatever else it says.
"""

from __future__ import annotations

import re

from longarm.acquire.visible import paragraphs_of, strip_tags

_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{0,300})", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?。](?=\s|$)")
#: A page with more running text than this is an article that happens to mention cookies or logins.
ARTICLE_WORDS = 200
#: Above this many words a request for consent is a banner on a short article.
BANNER_WORDS = 40
_READ = 2_000_000
#: A request for consent stands at the beginning of its paragraph.
_CONSENT_READ = 2_000

_BOT = re.compile(
    r"checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|"
    r"are you a (?:human|robot)|cf-browser-verification|"
    r"challenge-platform|just a moment\.\.\.|ddos protection by|captcha|unusual traffic from your|"
    r"pardon our interruption|access to this page has been denied|"
    r"enable javascript and cookies to continue|automated (?:access|requests)|please complete the security check|"
    r"perimeterx|incapsula|datadome",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"(?:log|sign) ?in to (?:continue|read|your account|see|view)|please (?:log|sign) ?in|you must (?:be logged|"
    r"log|sign) ?in|forgot(?:ten)? (?:your )?password|"
    r"anmelden, um|inloggen om|se connecter pour|inicia(?:r)? sesión para|faça login|accedi per|"
    r"登入(?:以|後)|登录(?:以|后)|ログインして",
    re.IGNORECASE,
)
_PASSWORD = re.compile(r"<input[^>]{0,300}type\s*=\s*[\"']?password", re.IGNORECASE)
_PAYWALL = re.compile(
    r"subscribe to (?:continue|read|unlock)|to continue reading|this (?:article|content) is (?:for|"
    r"only available to|reserved for) (?:subscribers|members)|"
    r"already a subscriber|nur für abonnenten|réservé aux abonnés|exclusivo para (?:suscriptores|assinantes)|"
    r"alleen voor abonnees",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"(?:we|our partners|our \d+ partners).{0,80}(?:use|store|access).{0,40}(?:cookies|information on a device)|"
    r"before you continue to|consent\.(?:google|yahoo)|"
    r"accept all.{0,60}(?:reject|manage|settings)|cookie-?(?:einstellungen|instellingen)|"
    r"wir und unsere (?:\d+ )?partner|nous et nos (?:\d+ )?partenaires",
    re.IGNORECASE | re.DOTALL,
)
_ERROR = re.compile(
    r"\b(?:404|410|403|500|502|503|504)\b.{0,40}(?:not found|error|forbidden|gone|unavailable|bad gateway)|"
    r"page (?:not|can.?t be|could not be) found|"
    r"(?:not found|access denied|service unavailable|internal server error|bad gateway|domain (?:is )?for sale|"
    r"account suspended)\s*$|"
    r"seite nicht gefunden|pagina niet gevonden|page introuvable|página no encontrada|página não encontrada|"
    r"pagina non trovata|页面不存在|頁面不存在|ページが見つかりません",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"this (?:article|page|story|content) (?:has been|was|is) (?:removed|deleted|no longer available)", re.IGNORECASE
)


def judge_page(data: bytes, http: tuple[tuple[str, str], ...] = ()) -> tuple[str, ...]:
    """Judge an HTML page.

    Args:
        data: the page.
        http: pairs of a web capture; ``:status`` is read.

    Returns:
        Plain warnings, empty for what looks like an article.
    """
    html = data[:_READ].decode("utf-8", errors="replace")
    visible = strip_tags(html)
    title = " ".join(m[1] for m in _TITLE.finditer(html[:20_000]))
    warnings = list(_by_status(http))
    running = _running_words(html, visible)
    if running >= ARTICLE_WORDS:
        if _PAYWALL.search(visible[-6000:]):
            warnings.append("The page asks for a subscription; its text may break off.")
        return tuple(warnings)
    wall = _wall(html, visible, title, running)
    if wall:
        warnings.append(wall)
    elif len(visible.split()) < 25 and len(visible) < 200:
        warnings.append("The page holds almost no text; it may be filled in by scripts (empty shell).")
    elif _PAYWALL.search(visible):
        warnings.append("The page asks for a subscription; its text may break off.")
    return tuple(warnings)


def _running_words(html: str, visible: str) -> int:
    """Count words in paragraphs that read like sentences; characters count half in scripts without spaces."""
    count = 0
    for words in paragraphs_of(html, least=60):
        if not _CONSENT.search(words[:_CONSENT_READ]) and re.search(r"[.!?。!?…\"”»」]\s*$", words):
            count += max(len(words.split()), len(re.findall(r"[\u3040-\u9fff\uac00-\ud7af]", words)) // 2)
    if count == 0:
        sentences = _SENTENCE_END.split(visible[:200_000])[:-1]
        count = sum(len(s.split()) for s in sentences if 60 <= len(s) <= 600 and not _CONSENT.search(s))
    return count


def _wall(html: str, visible: str, title: str, running: int) -> str | None:
    head = f"{title} {visible[:4000]}"
    if _BOT.search(head) or re.search(r"cf-browser-verification|challenge-platform|px-captcha", html[:200_000]):
        return "The page looks like a check for robots, not like the article."
    if _ERROR.search(title.strip()) or _ERROR.search(visible[:300]) or _GONE.search(visible[:600]):
        return "The page looks like an error page."
    if _PASSWORD.search(html[:300_000]) or _LOGIN.search(head):
        return "The page looks like a login page."
    if running < BANNER_WORDS and _CONSENT.search(head):
        return "The page looks like a consent page for cookies."
    return None


def _by_status(http: tuple[tuple[str, str], ...]) -> list[str]:
    status = next((v for k, v in http if k == ":status"), "")
    if status.isdigit() and int(status) >= 400:
        return [f"The server answered {status}: this is an error page."]
    return []
