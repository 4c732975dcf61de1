;; With a hash function, and without: keys that are the same by the last digit.
(define (same? a b) (= (modulo a 10) (modulo b 10)))
(define (digit a) (modulo a 10))
(define (bounded-digit a bound) (modulo (modulo a 10) bound))
(define (fill! t)
  (hash-table-set! t 1 'a)
  (hash-table-set! t 12 'b)
  (hash-table-set! t 21 'c)
  (hash-table->alist t))
(fill! (make-hash-table same?))                ; => ((1 . c) (12 . b))
(fill! (make-hash-table same? digit))          ; => ((1 . c) (12 . b))
(fill! (make-hash-table same? bounded-digit))  ; => ((1 . c) (12 . b))

(define t (make-hash-table same? digit))
(fill! t)
(hash-table-ref t 91)                   ; => c
(hash-table-ref t 93)                   ; error: hash-table-ref: no such key: 93
(hash-table-ref t 93 (lambda () 'none)) ; => none
(hash-table-ref t 92 (lambda () 'none) list)  ; => (b)
(hash-table-ref/default t 3 'none)      ; => none
(hash-table-exists? t 1002)             ; => #t
(hash-table-update! t 31 list)
(hash-table-update!/default t 5 (lambda (n) (+ n 1)) 0)
(hash-table->alist t)                   ; => ((1 . (c)) (12 . b) (5 . 1))
(define u (hash-table-copy t))
(hash-table-delete! t 11)
(hash-table-delete! t 7)
(hash-table->alist t)                   ; => ((12 . b) (5 . 1))
(hash-table-ref/default t 1 'none)      ; => none
(hash-table-ref/default u 1 'none)      ; => (c)
(hash-table-set! t 1 'back)
(hash-table-keys t)                     ; => (12 5 1)
(hash-table-size t)                     ; => 3

;; The equivalence may do anything: leave by a continuation, or raise.
(define escape #f)
(define v (make-hash-table (lambda (a b) (if escape (escape 'left)) (eqv? a b))))
(hash-table-set! v 1 2)
(call/cc (lambda (k) (set! escape k) (hash-table-ref v 1)))  ; => left
(define w (make-hash-table (lambda (a b) (raise 'refused))))
(hash-table-set! w 1 2)
(guard (e (#t e)) (hash-table-ref/default w 1 0))            ; => refused

;; A hash function must answer an exact integer.
(hash-table-set! (make-hash-table same? (lambda (a) 'x)) 1 2)  ; error: expected an exact integer from the hash function

;; Ten thousand keys, found by their hash.
(define (same-list? a b) (and (= (car a) (car b))))
(define many (make-hash-table same-list? car))
(do ((i 0 (+ i 1))) ((= i 10000)) (hash-table-set! many (list i) i))
(hash-table-ref many '(9999))           ; => 9999
