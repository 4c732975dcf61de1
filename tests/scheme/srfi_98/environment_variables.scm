(get-environment-variable "NO SUCH VARIABLE")       ; => #f
(list? (get-environment-variables))     ; => #t
(define first-one (car (get-environment-variables)))
(string=? (get-environment-variable (car first-one)) (cdr first-one))       ; => #t
(get-environment-variable 'home)        ; error: get-environment-variable
