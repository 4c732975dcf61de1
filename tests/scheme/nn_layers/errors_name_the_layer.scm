;;; An error names the layer, what it takes and what it got.
(import (scheme base) (nn))
(define rng (make-rng 1))
(define layer (dense 4 2))
(define p (layer-initialize layer rng))
(layer-evaluate layer p '() (zeros 3 5)) ; error: (dense 4 2): takes a batch of shape n×…×4, got one of shape 3×5
(layer-evaluate layer p '() (zeros 4))   ; error: got one example of shape 4: a batch of one is (expand-dims x 0)
(layer-evaluate layer p '() '(1 2 3 4))  ; error: (dense 4 2): takes a batch of shape n×…×4, got (1 2 3 4)
(layer-evaluate layer '() '() (zeros 3 4)) ; error: (dense 4 2): takes parameters of shapes (4×2 2), got ()
(layer-evaluate (dense 4 3) p '() (zeros 3 4)) ; error: (dense 4 3): takes parameters of shapes (4×3 3), got (4×2 2)
(dense 4 0)                              ; error: (dense 4 0): the number of outputs must be a positive exact integer
(dense 4.0 2)                            ; error: (dense 4.0 2): the number of inputs must be a positive exact integer
(dense 4 2 #:activate relu)              ; error: dense: it takes no argument #:activate
(layer-initialize layer 42)              ; error: layer-initialize: expected a generator such as (make-rng 42), got 42
(layer-evaluate 'dense p '() (zeros 3 4)) ; error: layer-evaluate: expected a layer, or a procedure of a batch, got dense
(sequential layer 3)                     ; error: sequential: expected a layer, or a procedure of a batch, got 3
(residual 'a)                            ; error: residual: expected a layer, or a procedure of a batch, got a
(batch-norm 2 #:momentum 5)              ; error: (batch-norm 2): the momentum must be a number from 0 to 1, got 5
(layer-norm 2 #:epsilon -1)              ; error: (layer-norm 2): ε must be a number that is not negative, got -1
(attention (ones 2 3) (ones 4 2) (ones 4 2))
; error: attention: takes queries t×d, keys s×d and values s×e, got 2×3, 4×2, 4×2

(define two (sequential layer relu))
(layer-evaluate two p '(() ()) (zeros 3 4)) ; error: (dense 4 2): takes parameters of shapes (4×2 2), got 4×2
(layer-evaluate two (list p) '(() ()) (zeros 3 4))
; error: (sequential (dense 4 2) relu): parameters must be a list of 2, a part for each layer, got ((4×2 2))
(layer-evaluate two (list p '()) '() (zeros 3 4))
; error: (sequential (dense 4 2) relu): states must be a list of 2, a part for each layer, got ()

(define (run layer . sizes)
  (layer-evaluate layer (layer-initialize layer rng) (layer-initial-state layer) (zeros sizes)))
(run (sequential (dense 4 2) (dense 3 1)) 5 4) ; error: (dense 3 1): takes a batch of shape n×…×3, got one of shape 5×2
(run (residual (dense 4 2)) 5 4)
; error: (residual (dense 4 2)): its layers must answer the shape they take, 5×4, but they answer 5×2
(run (convolution-2d 1 2 3) 2 8 8)
; error: (convolution-2d 1 2 3): takes a batch of shape n×height×width×1, got one of shape 2×8×8
(run (convolution-2d 1 2 9) 2 8 8 1)
; error: (convolution-2d 1 2 9): its window of 9×9 does not fit into a batch of shape 2×8×8×1
(convolution-2d 1 2 '(3))               ; error: the size must be one number or a list of 2, got (3)
(convolution-2d 1 2 3 #:stride 0)       ; error: (convolution-2d 1 2 3): the stride must be a positive exact integer
(convolution-1d 1 2 3 #:padding -1)     ; error: the padding must be a number of elements, a list of one for each axis
(run (max-pool-2d 2) 2 1 8 1)           ; error: (max-pool-2d 2): its window of 2×2 does not fit into a batch of shape
(max-pool-1d 2 #:padding 2)             ; error: (max-pool-1d 2): the padding must be at most half the size, got 2
(run (unflatten 8 8 1) 2 63)            ; error: (unflatten 8 8 1): takes examples of 64 numbers, got a batch of shape 2×63
(run (lstm 2 3) 2 4 3)                  ; error: (lstm 2 3): takes a batch of shape n×time×2, got one of shape 2×4×3
(run (gru 2 3) 2 0 2)                   ; error: (gru 2 3): takes sequences of at least one step
(run (multi-head-attention 4 2) 2 4)    ; error: (multi-head-attention 4 2): takes a batch of shape n×time×4
(multi-head-attention 4 3)              ; error: the size must be a multiple of the number of heads, got 4
(run (positions 3 2) 2 4 2)             ; error: (positions 3 2): takes sequences of at most 3 steps
(run (layer-norm 3) 2 4)                ; error: (layer-norm 3): takes a batch of shape n×…×3, got one of shape 2×4
(dropout 1)                             ; error: (dropout 1): the rate must be from 0 to below 1, got 1

(define words (embedding 3 2))
(layer-evaluate words (layer-initialize words rng) '() (tensor 1 3))
; error: (embedding 3 2): takes indices from 0 to 2, got 3.0
(define norm-2 (batch-norm 2))
(layer-train norm-2 (layer-initialize norm-2 rng) (layer-initial-state norm-2) (zeros 1 2) rng)
; error: (batch-norm 2): training takes at least 2 rows, for one has no variance, got 1
(layer-evaluate norm-2 (layer-initialize norm-2 rng) '() (zeros 1 2))
; error: (batch-norm 2): takes a state of shapes (2 2), got ()
(he-normal rng '(3))                    ; error: fans: expected the shape of a weight, (inputs outputs)
