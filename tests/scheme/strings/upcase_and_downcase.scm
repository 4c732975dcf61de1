(string-upcase "hello Ünal")            ; => "HELLO ÜNAL"
(string-downcase "ΧΑΟΣ")                ; => "χαος"
