(digit-value #\3)                       ; => 3
(digit-value #\a)                       ; => #f
