alter sequence :"schema".:"name" restart with :next
