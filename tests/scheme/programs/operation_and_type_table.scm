;; SICP uses put and get before it defines them.
(put 'add '(integer integer) +)
((get 'add '(integer integer)) 1 2) ; => 3
(get 'add 'polynomial) ; => #f
(2d-put! 'colour 'sky 'blue)
(2d-get 'colour 'sky) ; => blue
(2d-get 'colour 'grass) ; => #f
(inc 1) ; => 2
(dec 1) ; => 0
