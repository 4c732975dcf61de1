(guard (outer (#t (list 'outer outer)))
  (guard (inner ((string? inner) 'inner))
    (raise 'symbol)))                   ; => (outer symbol)
