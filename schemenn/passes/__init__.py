"""The passes: core forms in, core forms out, one rewrite each. pipeline.py lists them in order."""
