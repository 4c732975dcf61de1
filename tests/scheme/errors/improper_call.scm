(+ 1 . 2)                               ; error: dotted
