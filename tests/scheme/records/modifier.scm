(define-record-type <pare>
  (kons x y)
  pare?
  (x kar set-kar!)
  (y kdr))
(kar (kons 1 2))                        ; => 1
(let ((k (kons 1 2)))
  (set-kar! k 3)
  (list (kar k) (kdr k)))               ; => (3 2)
