(define cs (char-set #\G #\a #\T #\e #\c #\h))
(let lp ((cur (char-set-cursor cs)) (ans '()))
  (if (end-of-char-set? cur) (list->string ans)
      (lp (char-set-cursor-next cs cur)
          (cons (char-upcase (char-set-ref cs cur)) ans))))  ; => "HECATG"
(end-of-char-set? (char-set-cursor (char-set)))  ; => #t
(char-set-ref cs (char-set-cursor (char-set)))   ; error: char-set-ref
(char-set-fold cons '() (string->char-set "cab"))  ; => (#\c #\b #\a)
(char-set-fold (lambda (c i) (+ i 1)) 0 cs)      ; => 6
(char-set-fold (lambda (c i) (if (memv c '(#\a #\e)) (+ i 1) i)) 0 cs)  ; => 2
(char-set->string (char-set-map char-downcase cs))  ; => "aceght"
(let ((seen '()))
  (char-set-for-each (lambda (c) (set! seen (cons c seen))) (string->char-set "xy"))
  seen)                                 ; => (#\y #\x)
