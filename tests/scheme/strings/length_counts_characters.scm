(string-length "λx→∇")                  ; => 4
(string-length "")                      ; => 0
