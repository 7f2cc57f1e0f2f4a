package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as Hibernate's own strategies convert them. */
class SnakeCaseTest {

    @ParameterizedTest
    @CsvSource({
        "LineItem,        line_item,         line_item",
        "lineItem,        line_item,         line_item",
        "LineItem_SEQ,    line_item_seq,     line_item_seq",
        "BaseSeqA,        base_seqa,         base_seqa",
        "SharedA,         shareda,           shareda",
        "URLPart,         urlpart,           urlpart",
        "aURLPart,        aurlpart,          aurlpart",
        "Line2Item,       line2item,         line2_item",
        "item2B,          item2b,            item2b",
        "aB2c,            ab2c,              a_b2c",
        "aBc,             a_bc,              a_bc",
        "aBcDe,           a_bc_de,           a_bc_de",
        "_Id,             _id,               _id",
        "shop.LineItem,   shop_line_item,    shop_line_item",
        "x,               x,                 x",
        "'',              '',                ''"
    })
    void wordsAreSeparatedByUnderscores(String written, String upTo6, String since7) {
        assertThat(SnakeCase.UP_TO_HIBERNATE_6.apply(new LogicalName(written, false)))
                .isEqualTo(new LogicalName(upTo6, false));
        assertThat(SnakeCase.SINCE_HIBERNATE_7.apply(new LogicalName(written, false)))
                .isEqualTo(new LogicalName(since7, false));
    }

    @ParameterizedTest
    @CsvSource({"LineItem, line_item", "Order, order"})
    void onlyHibernate7LeavesQuotedNames(String written, String upTo6) {
        LogicalName quoted = new LogicalName(written, true);

        assertThat(SnakeCase.UP_TO_HIBERNATE_6.apply(quoted)).isEqualTo(new LogicalName(upTo6, true));
        assertThat(SnakeCase.SINCE_HIBERNATE_7.apply(quoted)).isEqualTo(quoted);
    }
}
