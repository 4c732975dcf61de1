(for-each (lambda (c) (write (char-upcase c)) (write (char-downcase c)) (write (char-foldcase c)))
  (list #\a #\xdf #\x130 #\x1f80 #\x3c2 #\x1c5 #\xfb00))
(write (string-upcase "straße")) (write (string-downcase "ΑΣ ΑΣΑ")) (write (string-foldcase "Straße ΑΣ"))
