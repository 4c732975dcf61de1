"""The commands of the prompt: `,time (f 3)`. The table names them all; a family of them is imported when one is used.

    table             names, operands, help; which command a text means
    all the others    what they do: a function for each, of the workspace and the text of the operand
"""
