(begin (values 1 2 3) 'done)            ; => done
