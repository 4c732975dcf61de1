(error "value out of range:" 42 'units) ; error: value out of range: 42 units
