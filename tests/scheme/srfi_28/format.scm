(format "Hello, ~a" "World!")           ; => "Hello, World!"
(format "Error, list is too short: ~s~%" '(one "two" 3))      ; => "Error, list is too short: (one \"two\" 3)\n"
(format "~a and ~s" #\a #\a)            ; => "a and #\\a"
(format "100~~")                        ; => "100~"
(format "plain")                        ; => "plain"
(format "~a")                           ; error: format
(format "~s" 'x)                        ; => "x"
