(define n 0)
(let again () (set! n (+ n 1)) (if (< n 5) (again) n))  ; => 5
