"""The stages as they declare themselves."""

from __future__ import annotations

from longarm.pipeline.plan import Stage

#: What is there before the first stage runs.
GIVEN = ("file", "folder", "URL", "standard input", "judgements")


def find_stages() -> tuple[Stage, ...]:
    """Return the stages in the order in which a report passes them, each as it declares itself."""
    from longarm.acquire import stage as acquire
    from longarm.publish import stage as publish
    from longarm.read import stage as read
    from longarm.resolve import stage as resolve
    from longarm.review import stage as review
    from longarm.weigh import stage as weigh

    seal = Stage("seal", "1", ("Capture",), ("Sealed", "Judged"), "makes captures and judgements durable in the log")
    return (
        Stage(acquire.NAME, acquire.VERSION, acquire.TAKES, acquire.GIVES, "gets bytes and judges their quality"),
        seal,
        Stage(read.NAME, read.VERSION, read.TAKES, read.GIVES, "finds who says what, in which words"),
        Stage(review.NAME, review.VERSION, review.TAKES, review.GIVES, "places judgements on what they are about"),
        Stage(resolve.NAME, resolve.VERSION, resolve.TAKES, resolve.GIVES, "finds who and what is the same"),
        Stage(weigh.NAME, weigh.VERSION, weigh.TAKES, weigh.GIVES, "counts origins, meets denials, gives standing"),
        Stage(publish.NAME, publish.VERSION, publish.TAKES, publish.GIVES, "shows it to people, names hidden"),
    )
