(import (scheme base) (srfi 38))
(define (text-of write-it) (let ((port (open-output-string))) (write-it port) (get-output-string port)))
(define part (list 1 2))
(text-of (lambda (port) (write-with-shared-structure (list part part) port)))     ; => "(#0=(1 2) #0#)"
(define ring (list 'a 'b))
(set-cdr! (cdr ring) ring)
(text-of (lambda (port) (write/ss ring port)))          ; => "#0=(a b . #0#)"
(define again (read-with-shared-structure (open-input-string "(#1=(x) #1#)")))
(eq? (car again) (cadr again))          ; => #t
(define circle (read/ss (open-input-string "#0=(a . #0#)")))
(eq? circle (cdr circle))               ; => #t
