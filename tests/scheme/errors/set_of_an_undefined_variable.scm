(set! never-defined 1)                  ; error: never-defined
