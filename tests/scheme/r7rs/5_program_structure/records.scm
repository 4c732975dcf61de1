; Source: R7RS 5.5
(define-record-type <pare> (kons x y) pare? (x kar set-kar!) (y kdr))
(pare? (kons 1 2))                      ; => #t
(pare? (cons 1 2))                      ; => #f
(kar (kons 1 2))                        ; => 1
(kdr (kons 1 2))                        ; => 2
(let ((k (kons 1 2))) (set-kar! k 3) (kar k))  ; => 3
(kar '(1 . 2))                          ; error: kar
(set-kar! 5 1)                          ; error: set-kar!
(kons 1)                                ; error: argument
(pair? (kons 1 2))                      ; => #f
(vector? (kons 1 2))                    ; => #f
(procedure? kons)                       ; => #t
(eq? (kons 1 2) (kons 1 2))             ; => #f
(equal? (kons 1 2) (kons 1 2))          ; => #f
(let ((k (kons 1 2))) (equal? k k))     ; => #t
; The constructor may take some of the fields, in any order
(define-record-type point (make-point y) point? (x px set-px!) (y py))
(let ((p (make-point 2))) (set-px! p 1) (list (px p) (py p)))  ; => (1 2)
(define-record-type tri (make-tri c a b) tri? (a ta) (b tb) (c tc))
(let ((t (make-tri 1 2 3))) (list (ta t) (tb t) (tc t)))  ; => (2 3 1)
; A field without accessor; a type without fields
(define-record-type unit (make-unit) unit?)
(unit? (make-unit))                     ; => #t
(define-record-type hidden (make-hidden a) hidden? (a))
(hidden? (make-hidden 1))               ; => #t
; #f for what is not wanted, a bare name for a constructor of all fields, #t for the usual names: SRFI 131 and Chez
(define-record-type no-constructor #f nc? (a nc-a))
(nc? 1)                                 ; => #f
(define-record-type bare make-bare #f (a bare-a) (b bare-b set-bare-b!))
(let ((b (make-bare 1 2))) (set-bare-b! b 5) (list (bare-a b) (bare-b b)))  ; => (1 5)
(define-record-type usual #t #t (a usual-a))
(list (usual? (make-usual 1)) (usual-a (make-usual 2)))  ; => (#t 2)
; Generative: each evaluation makes a type of its own
(define (make-type) (define-record-type t (make) t?) (list make t?))
(let ((a (make-type)) (b (make-type)))
  (list ((cadr a) ((car a))) ((cadr a) ((car b)))))  ; => (#t #f)
(define-record-type a-type (make-a x) a? (x a-x))
(define-record-type b-type (make-b x) b? (x b-x))
(a? (make-b 1))                         ; => #f
(a-x (make-b 1))                        ; error: a-x
(let ()
  (define-record-type node (make-node v n) node? (v node-v) (n node-n set-node-n!))
  (let ((n (make-node 1 2))) (set-node-n! n n) (node-v (node-n (node-n n)))))  ; => 1
(map kar (map kons '(1 2) '(3 4)))      ; => (1 2)
