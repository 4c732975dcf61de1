(call/cc (lambda (k) ((k 'out) 1 2)))   ; => out
