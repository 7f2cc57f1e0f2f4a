-- What every server answers that speaks PostgreSQL's protocol, before anything is asked that not all of them know.
select version() as version
