(define port (open-output-string))
(parameterize ((current-output-port port))
  (display "captured"))
(get-output-string port)                ; => "captured"
