"""The read-eval-print loop: forms are read whole (forms), run in one session (loop), their values printed (show)."""
