create sequence line_item_seq increment by 50;
create table line_item (item_id bigint primary key);
create sequence labelled_seq increment by 50;
create table labelled (id bigint primary key);
