(+ 1 . 2)                               ; error: .
