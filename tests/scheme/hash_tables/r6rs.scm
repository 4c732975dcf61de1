(define t (make-eqv-hashtable))
(hashtable? t)                          ; => #t
(hashtable-set! t 1 'one)
(hashtable-set! t 1.0 'inexact)
(hashtable-set! t 0.0 'zero)
(hashtable-set! t -0.0 'minus-zero)
(hashtable-ref t 1 #f)                  ; => one
(hashtable-ref t -0.0 #f)               ; => minus-zero
(hashtable-ref t 2 'none)               ; => none
(hashtable-contains? t 1.0)             ; => #t
(hashtable-delete! t 1.0)
(hashtable-delete! t 'absent)
(hashtable-size t)                      ; => 3
(hashtable-update! t 'count (lambda (n) (+ n 1)) 0)
(hashtable-update! t 'count (lambda (n) (+ n 1)) 0)
(hashtable-ref t 'count #f)             ; => 2
(hashtable-keys t)                      ; => #(1 0.0 -0.0 count)
(hashtable-values t)                    ; => #(one zero minus-zero 2)
(call-with-values (lambda () (hashtable-entries t)) list)  ; => (#(1 0.0 -0.0 count) #(one zero minus-zero 2))

;; A copy is immutable if nothing else is said.
(define copy (hashtable-copy t))
(hashtable-mutable? t)                  ; => #t
(hashtable-mutable? copy)               ; => #f
(hashtable-ref copy 1 #f)               ; => one
(hashtable-contains? copy 1)            ; => #t
(hashtable-set! copy 1 2)               ; error: expected a mutable hash table
(hashtable-mutable? (hashtable-copy t #t))  ; => #t
(hashtable-clear! t)
(hashtable-size t)                      ; => 0
(hashtable-clear! t 100)
(hashtable-size copy)                   ; => 4

;; The functions a table was made with.
(define (same? a b) (= (abs a) (abs b)))
(define u (make-hashtable abs same?))
(hashtable-set! u -5 'five)
(hashtable-ref u 5 #f)                  ; => five
(hashtable-update! u 5 list #f)
(hashtable-ref (hashtable-copy u) 5 #f) ; => (five)
(eq? (hashtable-equivalence-function u) same?)  ; => #t
(eq? (hashtable-hash-function u) abs)           ; => #t
(define s (make-hashtable string-hash string=? 100))
(eq? (hashtable-hash-function s) string-hash)   ; => #t
(hashtable-hash-function (make-eq-hashtable))   ; => #f
(hashtable-hash-function (make-eqv-hashtable 10))  ; => #f
(eq? (hashtable-equivalence-function (make-eq-hashtable)) eq?)    ; => #t
(= (equal-hash '(1 2)) (equal-hash (list 1 2)))  ; => #t
(= (symbol-hash 'a) (symbol-hash 'a))   ; => #t
(hashtable-set! (make-hashtable equal? equal-hash) 1 2)  ; error: hash function
(make-hashtable string-hash 5)          ; error: make-hashtable: expected an equivalence

;; Chez Scheme's names.
(define e (make-weak-eq-hashtable))
(eq-hashtable-set! e 'a 1)
(eq-hashtable-update! e 'a list 0)
(eq-hashtable-ref e 'a #f)              ; => (1)
(eq-hashtable-contains? e 'a)           ; => #t
(eq-hashtable-delete! e 'a)
(eq-hashtable-contains? e 'a)           ; => #f
