(softmax #f64(0.0 0.0)) ; => #f64(0.5 0.5)
(softmax '(1000 1000)) ; => (0.5 0.5)
(softmax #2f64((0.0 0.0) (1000.0 0.0))) ; => #2f64((0.5 0.5) (1.0 0.0))
(log-softmax '(0 -1000)) ; => (0.0 -1000.0)
(log-sum-exp '(1000 1000)) ; => 1000.6931471805599
(log-sum-exp #2f64((0.0 0.0) (1.0 1.0))) ; => #f64(0.6931471805599453 1.6931471805599454)
(softmax '()) ; error: softmax: '() has length 0: there are no elements along the last axis
(softmax 1) ; error: softmax: expected a tensor or a list of numbers, got 1
