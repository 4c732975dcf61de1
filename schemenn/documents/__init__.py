"""Documents that run: Markdown files and saved HTML pages whose Scheme blocks are one program.

    markdown, html_page   find the blocks of a page, each line with its place there (block)
    form_run, block_run   run them from top to bottom in one session
    update                rewrites the expectations of a file that are not met (`schemenn test --update`)

The faces to it are `schemenn run page.md` (commands/run_document), `schemenn test` and the plugin for pytest.
"""
