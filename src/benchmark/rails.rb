# What a Rails application runs after an import.
require "active_record"

ActiveRecord::Base.establish_connection(
  adapter: "postgresql",
  host: ENV.fetch("PGHOST"),
  port: ENV.fetch("PGPORT"),
  database: ENV.fetch("PGDATABASE"),
  username: ENV.fetch("PGUSER"),
  password: ENV.fetch("PGPASSWORD")
)
connection = ActiveRecord::Base.connection
connection.tables.each { |table| connection.reset_pk_sequence!(table) }
