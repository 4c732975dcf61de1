(+ 1 #| one #| and inside |# still |# 2)            ; => 3
#| (error "not run") #| ; |# |#
'(a #||# b)                             ; => (a b)
"#| text |#"                            ; => "#| text |#"
