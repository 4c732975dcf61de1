(define-syntax my-or2 (syntax-rules () ((_ a b) (let ((t a)) (if t t b)))))
(let ((t 5)) (my-or2 #f t))             ; => 5
(let ((if list)) (my-or2 #f 2))         ; => 2
(let ((let list)) (my-or2 1 2))         ; => 1
(define-syntax loop-until
  (syntax-rules () ((_ var init test res step) (let loop ((var init)) (if test res (loop step))))))
(let ((loop 3)) (loop-until i 0 (= i loop) i (+ i 1)))  ; => 3
(define-syntax while
  (syntax-rules () ((_ c e ...) (let lp () (when c e ... (lp))))))
(let ((lp 0)) (while (< lp 3) (set! lp (+ lp 1))) lp)  ; => 3
(define-syntax swap! (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
(let ((tmp 1) (other 2)) (swap! tmp other) (list tmp other))  ; => (2 1)
(let ((set! 1) (let 2)) (swap! set! let) (list set! let))  ; => (2 1)
(define x 'global)
(define-syntax get-x (syntax-rules () ((_) x)))
(let ((x 'local)) (get-x))              ; => global
(define-syntax bind-x (syntax-rules () ((_ e) (let ((x 'macro)) e))))
(let ((x 'user)) (bind-x x))            ; => user
(define-syntax bind (syntax-rules () ((_ v e) (let ((v 'macro)) e))))
(let ((x 'user)) (bind x x))            ; => macro
(define-syntax my-let* (syntax-rules () ((_ () . b) (let () . b)) ((_ ((x v) . r) . b) (let ((x v)) (my-let* r . b)))))
(my-let* ((x 1) (x (+ x 1))) (* x 10))  ; => 20
(define-syntax temps
  (syntax-rules () ((_ () (t ...) (v ...)) (let ((t 'v) ...) (list t ...))) ((_ (a . r) (t ...) (v ...)) (temps r (t ... temp) (v ... a)))))
(temps (1 2 3) () ())                   ; => (1 2 3)
(define-syntax psetq (syntax-rules () ((_ (a e) ...) (psetq "gen" () (a ...) (e ...)))
   ((_ "gen" ((t a e) ...) () ()) (let ((t e) ...) (set! a t) ...)) ((_ "gen" (b ...) (a . ar) (e . er)) (psetq "gen" (b ... (tmp a e)) ar er))))
(let ((tmp 1) (b 2)) (psetq (tmp b) (b tmp)) (list tmp b))  ; => (2 1)
(define-syntax kw (syntax-rules () ((_ k) (let ((k (lambda (x) (list 'called x)))) (k 1)))))
(kw if)                                 ; => (called 1)
(kw lambda)                             ; => (called 1)
(define-syntax ten (syntax-rules () ((_) 10)))
(define-syntax use-ten (syntax-rules () ((_) (ten))))
(let ((ten (lambda () 11))) (use-ten))  ; => 10
(let-syntax ((ten (syntax-rules () ((_) 12)))) (use-ten))  ; => 10
(define-syntax def2 (syntax-rules () ((_ a b v) (begin (define a v) (define b (+ a 1))))))
(def2 p q 5)
(list p q)                              ; => (5 6)
(define-syntax def-hidden (syntax-rules () ((_ name v) (begin (define hidden v) (define (name) hidden)))))
(def-hidden get-a 1)
(def-hidden get-b 2)
(list (get-a) (get-b))                  ; => (1 2)
(define-syntax quote-sym (syntax-rules () ((_ x) (let ((x 1)) 'x))))
(eq? (quote-sym foo) 'foo)              ; => #t
(define-syntax inner-name (syntax-rules () ((_) (let ((secret 1)) 'secret))))
(inner-name)                            ; => secret
(let ((x 1))
  (define-syntax m (syntax-rules () ((_) x)))
  (define-syntax n (syntax-rules () ((_ x) (let ((x 2)) (list x (m))))))
  (n x))                                ; => (2 1)
(define (f)
  (define-syntax local (syntax-rules () ((_ a) (g a))))
  (define (g a) (* a 2))
  (local 21))
(f)                                     ; => 42
(define-syntax my-cond (syntax-rules (else) ((_) 'none) ((_ (else e)) e) ((_ (c e) r ...) (if c e (my-cond r ...)))))
(let ((else #f)) (my-cond (#f 1) (#t 2)))  ; => 2
(my-cond (#f 1) (else 3))               ; => 3
(define-syntax wrap-cond (syntax-rules () ((_ e) (cond (#f 1) (else e)))))
(let ((else #f)) (wrap-cond 5))         ; => 5
(define-syntax wrap-arrow (syntax-rules () ((_ e) (cond (1 => e)))))
(let ((=> #f)) (wrap-arrow list))       ; => (1)
(define-syntax wrap-qq (syntax-rules () ((_ e) `(a ,e ,@(list e 'end)))))
(let ((unquote list) (e 5)) (wrap-qq e))  ; => (a 5 5 end)
(define-syntax wrap-do (syntax-rules () ((_ n body) (do ((i 0 (+ i 1)) (acc '() (cons body acc))) ((= i n) acc)))))
(let ((i 'mine) (acc 'too)) (wrap-do 2 (list i acc)))  ; => ((mine too) (mine too))
(define-syntax call-it (syntax-rules () ((_ f . args) (f . args))))
(call-it if #t 1 2)                     ; => 1
(call-it let ((x 1)) x)                 ; => 1
(define-syntax make-counter (syntax-rules () ((_ n) (begin (define count 0) (define (n) (set! count (+ count 1)) count)))))
(make-counter c1)
(make-counter c2)
(list (c1) (c1) (c2))                   ; => (1 2 1)
