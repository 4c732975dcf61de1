(do ((i 0 (+ i 1)) (fixed 'same)) ((= i 3) (list i fixed)))  ; => (3 same)
