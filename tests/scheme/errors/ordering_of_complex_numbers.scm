(< 1+2i 3)                              ; error: <
