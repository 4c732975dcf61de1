(else 1)                                ; error: else
