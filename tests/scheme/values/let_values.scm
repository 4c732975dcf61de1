(let-values (((root rem) (exact-integer-sqrt 32)))
  (* root rem))                         ; => 35
