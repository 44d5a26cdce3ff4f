"""Links that lead nowhere."""

from __future__ import annotations

from generator.link.audit import dead_links


def test_a_dead_link_is_named_by_page_and_line_and_others_pass() -> None:
    pages = {
        "articles/a.md": b"[B](b.md)\n\n[gone](../people/x.md) [text](../sources/a%20b.txt) [web](https://example.org)\n",
        "articles/b.md": b"[A](a.md#part)\n",
    }
    found = dead_links(pages, {"sources/a b.txt"})
    assert [(fault.where, fault.what) for fault in found] == [
        ("docs/articles/a.md, line 3", "the link to ../people/x.md leads nowhere")
    ]
