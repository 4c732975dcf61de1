(list-tail '(a b c d) 2)                ; => (c d)
(list-tail '(a b c) 0)                  ; => (a b c)
(list-tail '(a b c) 3)                  ; => ()
(list-tail '() 0)                       ; => ()
(list-tail '(a b . c) 2)                ; => c
(list-tail '(a b) 3)                    ; error: list-tail
(list-tail '(a b) -1)                   ; error: list-tail
(list-tail '(a b) 1.0)                  ; error: list-tail
(list-ref '(a b c d) 2)                 ; => c
(list-ref '(a b c d) (exact (round 1.8)))  ; => c
(list-ref '(a b . c) 1)                 ; => b
(list-ref '(a b) 2)                     ; error: list-ref
(list-ref '(a b . c) 2)                 ; error: list-ref
(list-ref '(a b) 'x)                    ; error: list-ref
(list-ref '(a b c d) 1.)                ; error: list-ref
(let ((x (list 'a 'b)))
  (set-cdr! (cdr x) x)
  (list (list-ref x 101) (car (list-tail x 1000))))  ; => (b a)
