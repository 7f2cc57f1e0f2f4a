package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.ValueRange;
import java.util.Optional;

/** Which whole numbers a column's type can hold. */
final class ColumnTypes {
    /** The header that PostgreSQL adds to a type modifier. */
    private static final int MODIFIER_HEADER = 4;

    private ColumnTypes() {}

    /**
     * The range of a type; empty when it has no order of whole numbers, or rounds them.
     *
     * @param baseType the type below all domains
     * @param typeModifier {@code atttypmod}: for numeric the precision in the upper and the scale in the lower half,
     *     both after {@value #MODIFIER_HEADER}; negative when there is none
     */
    static Optional<ValueRange> range(String baseType, int typeModifier) {
        return switch (baseType) {
            case "smallint" -> Optional.of(ValueRange.SMALLINT);
            case "integer" -> Optional.of(ValueRange.INTEGER);
            case "bigint" -> Optional.of(ValueRange.BIGINT);
            case "real" -> Optional.of(ValueRange.REAL);
            case "double precision" -> Optional.of(ValueRange.DOUBLE_PRECISION);
            case "numeric" -> numeric(typeModifier);
            default -> Optional.empty();
        };
    }

    private static Optional<ValueRange> numeric(int typeModifier) {
        if (typeModifier < MODIFIER_HEADER) {
            return Optional.of(ValueRange.BIGINT);
        }
        int modifier = typeModifier - MODIFIER_HEADER;
        int precision = modifier >>> 16;
        // Eleven bits with a sign: since PostgreSQL 15 a negative scale rounds to tens, hundreds and so on.
        int scale = ((modifier & 0x7ff) ^ 1024) - 1024;
        return scale < 0 ? Optional.empty() : Optional.of(ValueRange.ofNumeric(precision, scale));
    }
}
