(define-record-type thing (make-thing b a) thing? (a thing-a) (b thing-b))
(let ((t (make-thing 1 2)))
  (list (thing-a t) (thing-b t)))       ; => (2 1)
