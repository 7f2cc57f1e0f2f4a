package io.github.seqfix.postgres.binding;

import io.github.seqfix.postgres.source.TriggerContext;

/**
 * A row of {@code triggers.sql}: a trigger whose function may draw from a sequence.
 *
 * @param relation its table's oid
 * @param context its name, table and arguments
 * @param function its function's oid
 * @param assigns whether what it assigns to the new row is stored
 */
record TriggerRow(long relation, TriggerContext context, long function, boolean assigns) {}
