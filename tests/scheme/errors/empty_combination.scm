()                                      ; error: ()
