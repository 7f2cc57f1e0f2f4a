package io.github.seqfix.jpa;

/** A provider's conversion of names of the mapping to names of the database, before the database folds their case. */
interface NamingStrategy {
    /** Leaves names as they are. */
    NamingStrategy AS_WRITTEN = new AsWritten();

    /** The name that the provider sends to the database. */
    LogicalName apply(LogicalName name);

    /** The strategy for messages: names are "as written". */
    String label();

    /** See {@link #AS_WRITTEN}. */
    record AsWritten() implements NamingStrategy {
        @Override
        public LogicalName apply(LogicalName name) {
            return name;
        }

        @Override
        public String label() {
            return "as written";
        }
    }
}
