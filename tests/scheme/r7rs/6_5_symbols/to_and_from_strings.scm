(symbol->string 'flying-fish)           ; => "flying-fish"
(symbol->string 'Martin)                ; => "Martin"
(symbol->string (string->symbol "Malvina"))  ; => "Malvina"
(string->symbol "mISSISSIppi")          ; => mISSISSIppi
(eqv? 'bitBlt (string->symbol "bitBlt"))     ; => #t
(eqv? 'LollyPop (string->symbol (symbol->string 'LollyPop)))  ; => #t
(string=? "K. Harper, M.D." (symbol->string (string->symbol "K. Harper, M.D.")))  ; => #t
(eq? (string->symbol "") '||)           ; => #t
(eq? 'λ (string->symbol "λ"))           ; => #t
(let ((s (string #\a #\b)))
  (let ((a (string->symbol s)))
    (string-set! s 0 #\x)
    a))                                 ; => ab
(symbol->string "a")                    ; error: symbol->string
(string->symbol 'a)                     ; error: string->symbol
