insert into LineItem (itemId) select generate_series(1, 100);
