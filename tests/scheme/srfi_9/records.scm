(define-record-type :pare (kons x y) pare? (x kar set-kar!) (y kdr))
(pare? (kons 1 2))                      ; => #t
(pare? (cons 1 2))                      ; => #f
(kar (kons 1 2))                        ; => 1
(kdr (kons 1 2))                        ; => 2
(let ((k (kons 1 2))) (set-kar! k 3) (kar k))       ; => 3
(define-record-type tree (make-tree value) tree? (left tree-left set-tree-left!) (value tree-value))
(define t (make-tree 5))
(tree-value t)                          ; => 5
(set-tree-left! t 'leaf)
(tree-left t)                           ; => leaf
(pare? t)                               ; => #f
(kar t)                                 ; error: kar
(kons 1)                                ; error: kons
