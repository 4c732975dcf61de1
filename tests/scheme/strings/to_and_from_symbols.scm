(symbol->string 'flying-fish)           ; => "flying-fish"
(string->symbol "mISSISSIppi")          ; => mISSISSIppi
(eq? 'K (string->symbol "K"))           ; => #t
