(let ((name1 'x) (name2 'y))
  `(a `(b ,,name1 ,',name2 d) e))       ; => (a `(b ,x ,'y d) e)
