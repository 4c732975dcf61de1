#lang racket
(memf even? '(1 2 3)) ; => (2 3)
(assf even? '((1 a) (2 b))) ; => (2 b)
((thunk 5)) ; => 5
(list (implies #t #f) (nand #t #f) (nor #f #f)) ; => (#f #t #t)
(define (naturals n) (stream-cons n (naturals (add1 n))))
(stream->list (stream-take (naturals 0) 3)) ; => (0 1 2)
(sort '((b . 2) (a . 1)) < #:key cdr) ; => ((a . 1) (b . 2))
(~a 1 "b" 'c) ; => "1bc"
(~s "a") ; => "\"a\""
(~a 5 #:width 3) ; error: there are no options here
(printf "~e\n" "x") ; prints: "x"
null ; => ()
