select setval(:'sequence', :next, false)
