(define d (make-default-comparator))
(define s (set d 1 2 3 2.0))
(set? s)                                ; => #t
(set? '(1))                             ; => #f
(set->list s)                           ; => (1 2 3)
(set-size s)                            ; => 3
(set-empty? (set d))                    ; => #t
(set-empty? s)                          ; => #f
(set-contains? s 2)                     ; => #t
(set-contains? s 4)                     ; => #f
(eq? (set-element-comparator s) d)      ; => #t
(set-member s 2.0 'none)                ; => 2
(set-member s 4 'none)                  ; => none
(set->list (set-unfold (lambda (i) (> i 5)) (lambda (i) (* i i)) (lambda (i) (+ i 1)) 1 d))  ; => (1 4 9 16 25)
(set->list (set-adjoin s 3 4 5))        ; => (1 2 3 4 5)
(set->list (set-delete s 1 9))          ; => (2 3)
(set->list (set-delete-all s '(1 3)))   ; => (2)
(set->list s)                           ; => (1 2 3)
(set-member (set-replace s 2.0) 2 #f)   ; => 2.0
(set->list (set-replace s 9))           ; => (1 2 3)
(define m (set d "a"))
(eq? m (set-adjoin! m "b" "c"))         ; => #t
(set-delete! m "a")
(set->list m)                           ; => ("b" "c")
(define own (string #\b))
(set-replace! m own)
(eq? own (set-member m "b" #f))         ; => #t
(set-delete-all! m '("b" "x"))
(set->list (list->set! m '("y" "c" "z")))  ; => ("c" "y" "z")
(set->list (list->set d '(1 2 1)))      ; => (1 2)
(set-size 5)                            ; error: set-size: expected a set, got 5
(set-contains? '(1) 1)                  ; error: set-contains?: expected a set
(list->set d '(1 . 2))                  ; error: list->set!: expected a list

;; Searching.
(define (search! s element)
  (call-with-values
   (lambda ()
     (set-search! s element
       (lambda (insert ignore) (if (odd? element) (insert 'inserted) (ignore 'ignored)))
       (lambda (found update remove) (if (odd? found) (update (* 10 found) 'updated) (remove 'removed)))))
   (lambda (s answer) (list (set->list s) answer))))
(define t (set d 1 2 3))
(search! t 5)                           ; => ((1 2 3 5) inserted)
(search! t 6)                           ; => ((1 2 3 5) ignored)
(search! t 2)                           ; => ((1 3 5) removed)
(search! t 3)                           ; => ((1 5 30) updated)

;; Keys by a comparator whose procedures are written in Scheme.
(define c (set (make-comparator integer? (lambda (a b) (= (modulo a 7) (modulo b 7))) #f #f) 1 8 2))
(set->list c)                           ; => (1 2)
(set-member c 9 #f)                     ; => 2
