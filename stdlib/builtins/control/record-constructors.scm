;;; Constructors of records that do more than filling in the fields.

;;; A constructor that hands its arguments and the name to a guard, which answers the values of the fields.
(define (%guarded-constructor construct guard name)
  (lambda arguments
    (call-with-values (lambda () (apply guard (append arguments (list name)))) construct)))

;;; The constructor that a protocol makes, or the default one of a child; raw takes all the fields.  Source: R6RS library 6.2
;;;
;;; A type keeps a builder for its children: from a procedure that is given the list of all fields of an instance and
;;; makes the instance, it makes a constructor.
(define (%protocol-constructor type raw protocol)
  (let ((parent (%record-parent type)))
    (let ((build (and parent (%record-builder parent))))
      (if (or protocol build)
          (let ((own (%record-builder-of parent build protocol type)))
            (%set-record-builder! type own)
            (own (lambda (fields) (apply raw fields))))
          raw))))

(define (%record-builder-of parent build protocol type)
  (cond ((not parent)
         (lambda (finish) (protocol (lambda fields (finish fields)))))
        ((not protocol)
         (error "define-record-type: the parent has a protocol, and this type none" type))
        (else
         (let ((build (or build (lambda (finish) (lambda fields (finish fields))))))
           (lambda (finish)
             (protocol
              (lambda arguments
                (lambda own
                  (apply (build (lambda (fields) (finish (append fields own)))) arguments)))))))))
