(define windows (tensor-windows (arange 5) '(3))) (display windows)
