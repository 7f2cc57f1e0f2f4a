insert into line_item (item_id) select generate_series(1, 100);
insert into labelled (id) select generate_series(1, 49);
