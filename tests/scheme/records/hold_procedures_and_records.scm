(define-record-type account (make-account owner balance) account?
  (owner account-owner)
  (balance account-balance set-account-balance!))
(define (deposit! a n) (set-account-balance! a (+ (account-balance a) n)))
(define a (make-account "Ada" 100))
(deposit! a 50)
(account-balance a)                     ; => 150
(map account-owner (list a (make-account "Bob" 0)))  ; => ("Ada" "Bob")
