;; the choices of docs/gradients.md
((∇ (lambda (x) (if (> x 0) x 0))) 0.0)                 ; => 0.0
((∇ (lambda (x) (max x 0))) 0.0)                        ; => 0.0
((∇ (lambda (x) (max 0 x))) 0.0)                        ; => 0.0
((∇ (lambda (x) (min x 0))) 0.0)                        ; => 0.0
((∇ max) 3.0 3.0)                                       ; => (0.5 0.5)
((∇ (lambda (t) (sum (max t 0)))) #f64(-1.0 0.0 1.0))   ; => #f64(0.0 0.0 1.0)
((∇ (lambda (t) (maximum t))) #f64(1.0 2.0 2.0))        ; => #f64(0.0 0.5 0.5)
((∇ abs) 0.0)                                           ; => 0.0
((∇ (lambda (t) (sum (abs t)))) #f64(-2.0 0.0 3.0))     ; => #f64(-1.0 0.0 1.0)
((∇ sqrt) 0.0)                                          ; => +inf.0
((∇ norm) #f64(0.0 0.0))                                ; => #f64(0.0 0.0)
((∇ standard-deviation) #f64(1.0 1.0))                  ; => #f64(0.0 0.0)
((∇ (lambda (x) (floor x))) 2.5)                        ; => 0.0
((∇ (lambda (x) (* x (round x)))) 2.6)                  ; => 3.0
((∇ (lambda (x) (exact (truncate (* 1.5 x))))) 3.0)     ; => 0.0
((∇ (lambda (x) (expt x 0))) 0.0)                       ; => 0.0
((∇ (lambda (x n) (expt x n))) 0.0 2.0)                 ; => (0.0 0.0)

;; a branch not taken contributes exactly 0, never nan
((∇ (lambda (x) (if (> x 0) (log x) 0))) 0.0)           ; => 0.0
((∇ (lambda (t) (sum (map (lambda (x) (if (> x 0) (log x) 0)) t)))) #f64(0.0 -1.0 2.0)) ; => #f64(0.0 0.0 0.5)
((∇ (lambda (t) (sum (where (> t 0) t 0)))) #f64(-inf.0 1.0)) ; => #f64(0.0 1.0)
((∇ (lambda (t) (sum (log (max t 0))))) #f64(-1.0 2.0)) ; => #f64(0.0 0.5)
((∇ (lambda (x) (log (max x 0.0)))) -1.0)               ; => 0.0
