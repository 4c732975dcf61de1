(call/cc procedure?)                    ; => #t
