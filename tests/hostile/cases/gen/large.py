"""Generators for the large cases: python large.py NAME > file"""

import sys

G = {
    "one-line-10mb": lambda: "word " * 2_000_000,
    "one-line-10mb-nospace": lambda: "a" * 10_000_000,
    "million-lines": lambda: "x\n" * 1_000_000,
    "million-paragraphs": lambda: "x\n\n" * 1_000_000,
    "gt": lambda n=5000: ">" * n + " x",
    "stars": lambda n=50000: "*" * n,
    "stars-a": lambda n=50000: "*a " * n,
    "stars-b": lambda n=50000: "*a**b" * n,
    "under": lambda n=50000: "_a" * n,
    "open-brackets": lambda n=50000: "[" * n,
    "bracket-pairs": lambda n=50000: "[a](" * n,
    "img": lambda n=50000: "![" * n,
    "backticks": lambda n=50000: "`" * n + "a" + "`" * (n - 1),
    "backticks-growing": lambda n=600: "".join("`" * i + "x" for i in range(1, n)),
    "lt": lambda n=50000: "<" * n,
    "lt-a": lambda n=50000: "<a " * n,
    "comments": lambda n=50000: "<!--" * n,
    "pi": lambda n=50000: "<?" * n,
    "amp": lambda n=50000: "&" * n,
    "backslash": lambda n=50000: "\\" * n,
    "nested-list": lambda n=300: "".join("    " * i + "- a\n" for i in range(n)),
    "nested-quote-lines": lambda n=500: "".join("> " * i + "a\n" for i in range(1, n)),
    "div": lambda n=20000: "<div>" * n,
    "div-md": lambda n=500: "<div markdown>\n" * n,
    "refdefs": lambda n=20000: "".join(f"[a{i}]: http://x/{i}\n" for i in range(n)),
    "abbrs": lambda n=3000: "".join(f"*[A{i}]: b\n" for i in range(n)) + "A1 " * 10000,
    "headings-same": lambda n=5000: "# a\n\n" * n,
    "table-wide": lambda n=5000: (
        "|".join("a" * 1 for _ in range(n))
        + "\n"
        + "|".join("-" for _ in range(n))
        + "\n"
        + ("|".join("b" for _ in range(n)) + "\n") * 3
    ),
    "attr-open": lambda n=50000: "{:" * n,
    "attr-list-kv": lambda n=20000: "x\n{: " + "a=b " * n,
    "emoji": lambda n=50000: ":a" * n,
    "spaces": lambda n=50000: "a" + " " * n + "b",
    "spaces-hash": lambda n=50000: "# a" + " " * n + "#b",
    "dashes": lambda n=50000: "-" * n,
    "dash-space": lambda n=50000: "- " * n,
    "url-dots": lambda n=50000: "http://" + "a." * n,
    "email": lambda n=50000: "a@" * n,
    "footnotes": lambda n=5000: (
        "".join(f"[^{i}]" for i in range(n)) + "\n\n" + "".join(f"[^{i}]: x\n" for i in range(n))
    ),
    "critic": lambda n=20000: "{++" * n,
    "tilde": lambda n=50000: "~" * n,
    "caret": lambda n=50000: "^a" * n,
    "eq": lambda n=50000: "==a" * n,
}
if __name__ == "__main__":
    sys.stdout.write(G[sys.argv[1]]())
