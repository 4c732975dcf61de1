"""The colours of the prompt, for a dark and for a light background; without colours, weight and lines are left."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Final

from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import BaseStyle, Style, merge_styles, style_from_pygments_dict
from pygments.token import Comment, Error, Keyword, Literal, Name, Number, Punctuation, String

_DARK: Final[dict[Any, str]] = {
    Comment: "italic #8a8a8a",
    Error: "bold #ff5f5f",
    Keyword: "bold #87afff",
    Keyword.Macro: "bold #af87ff",
    Keyword.Constant: "#ffaf5f",
    Name.Builtin: "#87d7d7",
    Name.Function: "#d7d787",
    Name.Variable: "",
    Name.Unbound: "underline #ff8787",
    Name.Label: "#d7afd7",
    Name.Decorator: "bold #d7af87",
    Literal.Symbol: "#d7afaf",
    Number: "#ffaf5f",
    Punctuation: "#a8a8a8",
    Punctuation.Quote: "#d7afaf",
    String: "#87d787",
    String.Char: "#afd787",
}
_LIGHT: Final[dict[Any, str]] = {
    Comment: "italic #767676",
    Error: "bold #d70000",
    Keyword: "bold #005faf",
    Keyword.Macro: "bold #8700af",
    Keyword.Constant: "#af5f00",
    Name.Builtin: "#005f5f",
    Name.Function: "#5f5f00",
    Name.Variable: "",
    Name.Unbound: "underline #d70000",
    Name.Label: "#875f87",
    Name.Decorator: "bold #875f00",
    Literal.Symbol: "#875f5f",
    Number: "#af5f00",
    Punctuation: "#6c6c6c",
    Punctuation.Quote: "#875f5f",
    String: "#008700",
    String.Char: "#5f8700",
}
_SCREEN: Final = {
    "bracket.match": "bold reverse",
    "bracket.stray": "bold reverse",
    "bottom-toolbar": "noreverse",
    "signature.argument": "bold underline",
}
_SCREEN_DARK: Final = {
    "bottom-toolbar": "noreverse #a8a8a8",
    "auto-suggestion": "#6c6c6c",
    "completion-menu": "bg:#303030 #d0d0d0",
    "completion-menu.completion.current": "noreverse bg:#5f87af #ffffff",
    "completion-menu.meta.completion": "bg:#262626 #a8a8a8",
    "completion-menu.meta.completion.current": "noreverse bg:#5f87af #ffffff",
}
_SCREEN_LIGHT: Final = {
    "bottom-toolbar": "noreverse #585858",
    "auto-suggestion": "#a8a8a8",
    "completion-menu": "bg:#e4e4e4 #303030",
    "completion-menu.completion.current": "noreverse bg:#5f87af #ffffff",
    "completion-menu.meta.completion": "bg:#eeeeee #585858",
    "completion-menu.meta.completion.current": "noreverse bg:#5f87af #ffffff",
}


def style(theme: str, environment: Mapping[str, str] = os.environ) -> BaseStyle:
    """The style of a theme: dark, light, plain, or auto."""
    is_light = theme == "light" or (theme == "auto" and has_light_background(environment))
    own = _SCREEN_LIGHT if is_light else _SCREEN_DARK
    return merge_styles([style_from_pygments_dict(_LIGHT if is_light else _DARK), Style.from_dict(_SCREEN | own)])


def has_light_background(environment: Mapping[str, str]) -> bool:
    """Whether the terminal says that its background is light: COLORFGBG ends in the number of a light colour."""
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return background in ("7", "15")


def colour_depth(theme: str, environment: Mapping[str, str] = os.environ) -> ColorDepth | None:
    """No colours for a plain theme and with NO_COLOR set; else as the terminal is. Source: no-color.org"""
    if theme == "plain" or environment.get("NO_COLOR"):
        return ColorDepth.DEPTH_1_BIT
    return None
