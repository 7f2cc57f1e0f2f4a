package io.github.seqfix.postgres;

import io.github.seqfix.core.Binding;

/**
 * A bound column and what the current role may do with its table.
 *
 * @param binding the column
 * @param foreign whether the table is a foreign one, which cannot be locked
 * @param lockable whether the role may lock the table against writes
 */
record CatalogColumn(Binding binding, boolean foreign, boolean lockable) {}
