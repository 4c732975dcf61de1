;;; R6RS (rnrs io ports): ports.
(define-library (rnrs io ports)
  (import (schemenn))
  (export
    eof-object eof-object? input-port? output-port? port? textual-port? binary-port? close-port call-with-port
    current-input-port current-output-port current-error-port standard-input-port standard-output-port
    standard-error-port
    open-string-input-port call-with-string-output-port flush-output-port port-eof?
    get-char lookahead-char get-string-n get-string-all get-line get-datum put-char put-string put-datum
    get-u8 lookahead-u8 get-bytevector-n get-bytevector-all put-u8 put-bytevector open-bytevector-input-port))
