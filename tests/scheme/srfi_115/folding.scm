(regexp-fold 'word
             (lambda (i m str acc)
               (let ((w (regexp-match-submatch m 0)))
                 (if (member w acc) acc (cons w acc))))
             '()
             "to be or not to be")      ; => ("not" "or" "be" "to")
(define (spans re str . options)
  (apply regexp-fold re
         (lambda (i m s acc)
           (cons (list i (regexp-match-submatch-start m 0) (regexp-match-submatch-end m 0)) acc))
         '() str options))
(spans "a" "banana")                    ; => ((4 5 6) (2 3 4) (0 1 2))
(define (finish i m s acc) (list i m s acc))
(spans "a" "banana" finish 2)           ; => (6 #f "banana" ((4 5 6) (2 3 4)))
(spans "a" "banana" finish 2 5)         ; => (4 #f "banana" ((2 3 4)))
(spans "x" "banana" finish)             ; => (0 #f "banana" ())
(spans '(* "b") "abb")                  ; => ((0 1 3) (0 0 0))
(spans '(: bos any) "abc")              ; => ((0 0 1))
; f may leave early
(call/cc (lambda (k) (regexp-fold "a" (lambda (i m s acc) (k (regexp-match-submatch-start m 0))) #f "xxaa")))  ; => 2
