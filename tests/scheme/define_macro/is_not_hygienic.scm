(define-macro (capture) 'it)
(let ((it 5)) (capture)) ; => 5
