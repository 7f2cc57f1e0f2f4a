package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code sequences.sql}.
 *
 * @param oid the sequence's oid
 * @param literal its name as it stands inside {@code nextval('..'::regclass)}, with the quotes
 * @param sequence its definition
 * @param file the file that it is stored in: each change of the definition writes a new one
 * @param unlogged whether it is unlogged, so that a standby does not have it
 * @param ownerRole the role that owns it
 * @param owner whether the current role may ALTER it
 * @param schemaUsable whether the role may name anything in its schema
 * @param selectable whether the role may read its position
 * @param updatable whether the role may setval it
 * @param member what makes it part of an extension; null when nothing
 */
record SequenceRow(
        long oid,
        String literal,
        Sequence sequence,
        long file,
        boolean unlogged,
        OwnerRole ownerRole,
        boolean owner,
        boolean schemaUsable,
        boolean selectable,
        boolean updatable,
        @Nullable ExtensionMember member) {}
