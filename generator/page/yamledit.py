"""A value of a YAML text exchanged for another, and no more of the text than that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import yaml

from generator.page.yamlread import compose, end_of, end_of_line, name_of, newline, value_of
from generator.page.yamltext import block, flow, scalar


def rewritten(text: str, value: object) -> str:
    """The text of one `key: value` with another value: a list is edited item by item, a simple value in its line."""
    root = compose(text)
    assert isinstance(root, yaml.MappingNode)
    node = root.value[0][1]
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(value, list) and isinstance(node, yaml.SequenceNode):
        if not node.flow_style:
            return "".join(_items(text, node, value))
        if "\n" not in text[start:end] and not any(isinstance(item, list | dict) for item in value):
            return text[:start] + flow(value) + text[end:]
    if isinstance(value, str | int | float) and isinstance(node, yaml.ScalarNode) and node.style not in ("|", ">"):
        space = "" if text[start - 1 : start] in (" ", "\t") else " "
        return text[:start] + space + scalar(value) + text[end:]
    if isinstance(value, dict) and isinstance(node, yaml.MappingNode) and not node.flow_style and node.value:
        return _mapping(text, node, value)
    comments = "".join(re.findall(r"^[ \t]*#.*(?:\r\n?|\n)", text, re.MULTILINE))
    return f"{scalar(name_of(root.value[0][0]))}:{block(value)}{comments}"


def written(text: str) -> list[tuple[str, object]]:
    """The items of the list that is the value of one `key: value`, each as it is written and as it reads; [] where no
    list is."""
    root = compose(text)
    node = root.value[0][1] if isinstance(root, yaml.MappingNode) and root.value else None
    items = node.value if isinstance(node, yaml.SequenceNode) else []
    return [(text[item.start_mark.index : end_of(item)].strip(), value_of(item)) for item in items]


def _items(text: str, node: yaml.SequenceNode, values: Sequence[object]) -> Iterator[str]:
    """The lines of a block list that shall hold `values`: lines of items that stay are kept, with their comments."""
    start = first = _start_of_line(text, node.start_mark.index)
    kept: list[tuple[object, str]] = []
    for item in node.value:
        end = end_of_line(text, end_of(item))
        kept.append((value_of(item), text[start:end]))
        start = end
    indent = text[first : node.start_mark.index]
    yield text[:first] if values else text[:first].rstrip() + " []" + newline(text)
    wanted = list(values)
    for value, line in kept:
        if value not in wanted:
            yield _comments(line, indent)
    for value in wanted:
        yield next((line for old, line in kept if old == value), f"{indent}-{block(value, len(indent))}")
    yield text[start:]


def _mapping(text: str, node: yaml.MappingNode, values: Mapping[str, object]) -> str:
    """The lines of a block mapping that shall hold `values`: keys whose value stays keep their lines."""
    start = first = _start_of_line(text, node.start_mark.index)
    indent = text[first : node.start_mark.index]
    kept: dict[str, tuple[str, object]] = {}
    for key, item in node.value:
        end = end_of_line(text, end_of(item))
        kept[name_of(key)] = (text[start:end], value_of(item))
        start = end
    lines = [text[:first] if values else text[:first].rstrip() + " {}" + newline(text)]
    lines += [_comments(line, indent) for name, (line, _) in kept.items() if name not in values]
    for name, value in values.items():
        old = kept.get(name)
        if old is None:
            lines.append(f"{indent}{scalar(name)}:{block(value, len(indent))}")
        else:
            lines.append(old[0] if old[1] == value else rewritten(old[0], value))
    return "".join(lines) + text[start:]


def _start_of_line(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _comments(lines: str, indent: str) -> str:
    """What a person wrote beside an item that goes: each comment on a line of its own."""
    return "".join(indent + c + newline(lines) for c in re.findall(r"(?:^|(?<=\s))#[^\r\n]*", lines))
