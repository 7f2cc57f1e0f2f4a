/**
 * Bindings: rows of the catalog, declarations and naming rules go in, each sequence with the columns that draw from it
 * comes out as a {@code BoundSequence}. {@code CatalogQueries} reads, the {@code *Bindings} classes conclude, each from its
 * own source, and {@code BindingResolver} decides between them.
 */
@NullMarked
package io.github.seqfix.postgres.binding;

import org.jspecify.annotations.NullMarked;
