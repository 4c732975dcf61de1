(sqrt -4)                               ; => +2i
(sqrt -9/4)                             ; => +3/2i
