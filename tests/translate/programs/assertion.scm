(assert (= 1 1)) (display "ok") (assert (= 1 2)) (display "never")
