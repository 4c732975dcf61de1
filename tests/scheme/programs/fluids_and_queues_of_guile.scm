(define f (make-fluid 1))
(with-fluids ((f 2)) (fluid-ref f)) ; => 2
(with-fluids ((f 2)) (fluid-set! f 3) (fluid-ref f)) ; => 3
(fluid-ref f) ; => 1
(define q (make-q))
(enq! q 1)
(enq! q 2)
(q-push! q 0)
(list (deq! q) (deq! q) (deq! q) (q-empty? q)) ; => (0 1 2 #t)
(deq! q) ; error: the queue is empty
(nil? '()) ; => #t
(modulo-expt 2 100 7) ; => 2
(string-capitalize "hello world") ; => "Hello World"
(string-split "a,b;c" (lambda (c) (memv c '(#\, #\;)))) ; => ("a" "b" "c")
(string-split "a b\tc" char-set:whitespace) ; => ("a" "b" "c")
