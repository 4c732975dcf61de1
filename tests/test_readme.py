"""The README shows what is there: its output and its notation table come from the shipped programs."""

import os
import re
import subprocess
import sys

from schemenn.stdlib_folder import stdlib_folder

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


README = read(ROOT, "README.md")


def test_output_of_xor_is_the_real_one():
    shown = README.split("$ schemenn run xor.scm\n")[1].split("```")[0]
    ran = subprocess.run(
        [sys.executable, "-m", "schemenn", "run", "xor.scm"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert ran.stdout == shown


def test_every_row_of_the_notation_table_stands_in_a_shipped_program():
    folder = os.path.join(stdlib_folder(), "programs")
    programs = " ".join(" ".join(read(folder, name).split()) for name in sorted(os.listdir(folder)))
    rows = re.findall(r"^\| .* \| `(.*)` \| .* \|$", README, re.MULTILINE)
    assert len(rows) == 4
    assert [row for row in rows if row not in programs] == []


def test_the_program_shown_is_the_shipped_one():
    shown = README.split("```scheme\n")[1].split("```")[0]
    assert shown in read(stdlib_folder(), "programs", "xor-notation.scm")


def test_links_lead_to_files():
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert [link for link in links if not os.path.exists(os.path.join(ROOT, link))] == []


def test_two_commands_stand_where_the_ci_script_finds_them():
    assert len(re.findall(r"^ {4}python3 -m venv .*$", README, re.MULTILINE)) == 2
