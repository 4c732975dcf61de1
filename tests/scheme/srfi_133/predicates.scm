(vector? '#(a b c))                     ; => #t
(vector? '(a b c))                      ; => #f
(vector? #t)                            ; => #f
(vector-empty? '#(a))                   ; => #f
(vector-empty? '#(()))                  ; => #f
(vector-empty? '#())                    ; => #t
(vector-empty? '())                     ; error: vector-empty?
(vector= eq? '#(a b c d) '#(a b c d))   ; => #t
(vector= eq? '#(a b c d) '#(a b d c))   ; => #f
(vector= = '#(1 2 3 4 5) '#(1 2 3 4))   ; => #f
(vector= = '#(1 2 3 4) '#(1 2 3 4))     ; => #t
(vector= eq?)                           ; => #t
(vector= eq? '#(a))                     ; => #t
(vector= eq? (vector (vector 'a)) (vector (vector 'a)))       ; => #f
(vector= equal? (vector (vector 'a)) (vector (vector 'a)))    ; => #t
(vector= = '#(1) '#(1) '#(2))           ; => #f
(vector= = '#(1) '#(1.0) '#(1))         ; => #t
(vector= < '#(1 2) '#(3 4) '#(5 6))     ; => #t
(vector= eq? '(a))                      ; error: vector=
(vector= eq? '#(a) '(a))                ; error: vector=
