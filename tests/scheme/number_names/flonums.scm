(list (fl+ 1. 2.) (fl- 1.) (fl* 2. 3.) (fl/ 1. 2.) (fl/ 1. 0.))  ; => (3.0 -1.0 6.0 0.5 +inf.0)
(list (fl=? 1. 1.) (fl<? 1. 2. 3.) (fl> 1. 2.) (fl>=? 2. 2.))  ; => (#t #t #f #t)
(list (flabs -1.5) (flfloor -1.5) (flround 2.5) (fltruncate -1.5) (flmax 1. 2.))  ; => (1.5 -2.0 2.0 -1.0 2.0)
(list (flsqrt 4.) (flexpt 2. 3.) (flexp 0.) (fllog 1.) (flatan 1. 1.))  ; => (2.0 8.0 1.0 0.0 0.7853981633974483)
(flsqrt -1.)                            ; => +nan.0
(fllog 0.)                              ; => -inf.0
(flexpt -8. .5)                         ; => +nan.0
(list (fldiv 7. 2.) (flmod -7. 2.))     ; => (3.0 1.0)
(map flonum? '(1.0 1 1/2 +nan.0))       ; => (#t #f #f #t)
(list (real->flonum 1/2) (flonum->fixnum -3.7))       ; => (0.5 -3)
(list (flinteger? 3.) (flodd? 3.) (flnan? +nan.0) (flinfinite? -inf.0))  ; => (#t #t #t #t)
(fl- 0.)                                ; => -0.0
(fl+ 1 2.)                              ; error: fl+
(fl< 1. 'a)                             ; error: fl<
(flsqrt 4)                              ; error: flsqrt
(flodd? 1.5)                            ; error: flodd?
