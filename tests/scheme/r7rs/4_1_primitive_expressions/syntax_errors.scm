; Each is a violation of the syntax of the form: none has a value.
(define (fails? form) (guard (e (#t #t)) (eval form (interaction-environment)) #f))
(define (all-fail forms) (let loop ((forms forms)) (cond ((null? forms) 'all) ((fails? (car forms)) (loop (cdr forms))) (else (car forms)))))
(all-fail
 '((quote) (quote a b) (quote . a)
   (lambda) (lambda (x)) (lambda (x x) x) (lambda (x . x) x) (lambda (1) 1) (lambda ("x") 1) (lambda (x . 1) 1)
   (if) (if 1) (if 1 2 3 4) (if . 1) (set! x) (set! 1 2) (set! (f) 2) (set! if 1)
   () (car . 1) (car '(1) . 2) (else) (=> 1) if (list if)))  ; => all
(all-fail
 '((let) (let ((x 1))) (let ((x 1) (x 2)) x) (let (x) x) (let ((x)) x) (let ((x 1 2)) x) (let ((1 2)) 3) (let x)
   (let loop) (let loop ((x 1))) (let* ((x)) x) (letrec ((x 1) (x 2)) x) (letrec* ((x 1)))
   (let-values ((x)) 1) (let*-values ((x 1 2)) 1) (let-values (((x x) (values 1 2))) x)))  ; => all
(all-fail
 '((begin . 1) (cond) (cond ()) (cond (else)) (cond (else 1) (#t 2)) (cond 1) (cond (1 =>)) (cond (1 => car cdr))
   (case) (case 1 (1 2)) (case 1 ((1))) (case 1 (else)) (case 1 (else 1) ((1) 2)) (and . 1) (or 1 . 2) (when) (unless)
   (do) (do ((i 0)) ()) (do ((i 0 1 2)) (#t)) (do ((i 0) (i 1)) (#t)) (do (i) (#t))
   (delay) (delay 1 2) (delay-force) (case-lambda (x)) (case-lambda x)
   (guard x) (guard (1) 2) (guard () 1) (guard (e)) (parameterize ((1)) 2) (parameterize x 1) (parameterize ())))  ; => all
(all-fail
 '((define) (define 1 2) (define "x" 2) (define x 1 2) (define (f)) (define (1) 2) (define (f x x) 1) (define ())
   (let () (define x 1)) (let ()) (lambda () (define x 1)) (let () (define x 1) (define x 2) x)
   (if #t (define x 1)) (list (define x 1)) (define-values (x x) (values 1 2)) (define-values x) (define-values (1) 2)
   (define-record-type) (define-record-type p q) (define-record-type p (m x) p?) (define-record-type p (m) p? (x y z w))
   (define-record-type p (m) p? (x 1)) (define-record-type p (m x) p? (y py)) (define-record-type p (m) p? (x) (x))))  ; => all
(all-fail
 '((define-syntax x) (define-syntax 1 (syntax-rules ())) (define-syntax x 1) (define-syntax x (lambda (y) y))
   (let-syntax ((x 1)) 2) (let-syntax ((x (syntax-rules () (1 2)))) 2) (let-syntax (x) 1) (letrec-syntax ((x)) 1)
   (syntax-rules ()) (syntax-error "m") (quasiquote) (quasiquote 1 2) (unquote 1) (unquote-splicing 1)
   (quasiquote (unquote 1 2)) (let-syntax ((m (syntax-rules () ((_ x) x)))) (m))
   (let-syntax ((m (syntax-rules () ((_ x x) x)))) (m 1 2)) (let-syntax ((m (syntax-rules () ((_ (... ...)) 1)))) (m 1))
   (let-syntax ((m (syntax-rules () ((_ a ...) a)))) (m 1)) (let-syntax ((m (syntax-rules () ((_ a) (a ...))))) (m 1))
   (let-syntax ((m (syntax-rules () ((_ a ... b ...) 1)))) (m 1)) (let-syntax ((m (syntax-rules))) (m))))  ; => all
