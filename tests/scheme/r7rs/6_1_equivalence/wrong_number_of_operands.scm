(eq? 1)                                 ; error: 2 arguments
(eqv? 1)                                ; error: 2 arguments
(equal? 1)                              ; error: 2 arguments
