(error "no such key:" 'colour "x")      ; error: no such key: colour "x"
