"""Writing to ports, and formatted text."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, WRITE, row

_OPERANDS = "a [port]"

ROWS = (
    row("display", "a [port] [environment]", WRITE, "Write a for people: strings and characters as they are."),
    row("write", "a [port] [environment]", WRITE, "Write a so that it can be read, with labels for cycles."),
    row("write-shared", _OPERANDS, WRITE, "Write a with labels for everything it shares."),
    row("write-simple", _OPERANDS, WRITE, "Write a without labels; does not end on circular data."),
    row("newline", "[port]", WRITE, "End the line."),
    row("fresh-line", "[port]", WRITE, "End the line unless it is empty."),
    row("write-line", _OPERANDS, WRITE, "Write a and end the line."),
    row("writeln", _OPERANDS, WRITE, "Write a and end the line.", function="write_line"),
    row("pp", _OPERANDS, WRITE, "Write a and end the line.", function="write_line"),
    row("pretty-print", _OPERANDS, WRITE, "Write a and end the line.", function="write_line"),
    row("displayln", _OPERANDS, WRITE, "Display a and end the line."),
    row("write-char", "char [port]", WRITE, "Write the character."),
    row("write-string", "string [port] [start] [end]", WRITE, "Write the characters from start to before end."),
    row("write-u8", "byte [port]", WRITE, "Write the byte."),
    row("write-bytevector", "bytevector [port] [start] [end]", WRITE, "Write the bytes from start to before end."),
    row("flush-output-port", "[port]", WRITE, "Pass on what the port has buffered."),
    row("flush-output", "[port]", WRITE, "Pass on what the port has buffered.", function="flush_output_port"),
    row("format", "destination a ...", WRITE, "Text from a template, to a port (#t: the current one) or as a string."),
    row("printf", "template a ...", WRITE, "Write the text of a template."),
    row("fprintf", "port template a ...", WRITE, "Write the text of a template to the port."),
    row("write-to-string", "a", READ, "What write writes, as a string."),
    row("display-to-string", "a", READ, "What display writes, as a string."),
)
