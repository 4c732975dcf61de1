(let f ((n 3))
  (if (= n 0)
      'done
      (begin (set! f (lambda (n) (list 'other n))) (f (- n 1)))))  ; => (other 2)
