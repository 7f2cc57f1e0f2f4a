alter sequence :name restart with :next
