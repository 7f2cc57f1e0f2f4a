package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.Binding;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.core.ValueRange;
import org.jspecify.annotations.Nullable;

/**
 * A column that may draw from a sequence, by the source of a trigger, a function or a view's default. Text is no proof, so
 * it is only ever suggested, unless the sequence is owned by that very column.
 *
 * @param sequence the sequence's oid
 * @param key the column
 * @param column its names
 * @param plain whether the value is stored as it is drawn; else something is made of it
 * @param provenBy how the column is bound where it owns the sequence, too; null when even that is no proof
 * @param origin who draws, for a sentence: {@code the trigger before_insert on orders}
 * @param text what the column gets, as the source writes it
 */
record ColumnHint(
        long sequence,
        ColumnRow.Key key,
        TableColumn column,
        boolean plain,
        @Nullable BoundBy provenBy,
        String origin,
        String text) {

    /** The binding of the column that owns the sequence. */
    ColumnBinding bindingOf(ColumnRow owner) {
        BoundBy boundBy = provenBy == null ? BoundBy.MAPPING : provenBy;
        ColumnBinding binding = plain
                ? ColumnBinding.of(owner, boundBy, ValueRange.BIGINT, Allocation.PLAIN)
                : ColumnBinding.throughExpression(owner, boundBy, text);
        return binding.withClient(origin);
    }

    /** What the source says, as a sentence. */
    String sentence(@Nullable ColumnRow row) {
        String name = Identifier.display(column.name());
        if (!plain) {
            return String.format(
                    "%s computes %s from it (%s), so that its values cannot be compared with the sequence's: check them"
                            + " by hand",
                    origin, name, text);
        }
        String draws = String.format("%s seems to draw %s from it", origin, name);
        Binding binding = row == null ? null : bindingOf(row).binding();
        return binding == null || binding.comparable()
                ? draws
                : draws + ", which " + binding.incomparable() + ": check its values by hand";
    }
}
