(sqrt 16)                               ; => 4
(sqrt 1/4)                              ; => 1/2
(sqrt 2.0)                              ; => 1.414213562
(exact (floor (sqrt 17)))               ; => 4
(square 5)                              ; => 25
