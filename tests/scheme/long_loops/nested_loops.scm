(let outer ((i 0) (count 0))
  (if (= i 300)
      count
      (let inner ((j 0) (count count))
        (if (= j 300)
            (outer (+ i 1) count)
            (inner (+ j 1) (+ count 1))))))  ; => 90000
