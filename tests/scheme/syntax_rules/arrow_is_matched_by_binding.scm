(let ((=> #f))
  (cond (#t => 'ok)))                   ; => ok
