package io.github.seqfix.postgres.repair;

import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A statement that makes several {@link BulkTransaction}s, one after the other.
 */
final class MoveMany {
    /** How long a transaction waits for a lock. */
    private static final Duration LOCK_WAIT = Duration.ofMillis(20);

    /** The SQLSTATE, one of nobody else's, of the message that tells which moves were made. */
    private static final String TOLD = "SEQFX";

    private static final SqlTemplate MOVE_MANY = SqlTemplate.load(MoveMany.class, "move_many");
    private static final SqlTemplate BLOCK = SqlTemplate.load(MoveMany.class, "move_many_fragment");

    private final List<BulkTransaction> transactions;

    MoveMany(List<BulkTransaction> transactions) {
        this.transactions = transactions;
    }

    /** Makes those that can be made, and says which; each of them has reached the disk. */
    List<BulkTransaction> run(DatabaseSession session) throws SQLException {
        List<String> told = session.runBlock(this::block, LOCK_WAIT, TOLD);
        List<BulkTransaction> made = new ArrayList<>();
        for (String places : told) {
            for (String place : places.isEmpty() ? new String[0] : places.split(" ", -1)) {
                made.add(transactions.get(Integer.parseInt(place) - 1));
            }
        }
        return made;
    }

    private String block(String settings) {
        String tag = tag();
        UnaryOperator<String> quote = statements -> tag + '$' + statements + tag + '$';
        String block = BLOCK.sql("locks", list(transaction -> quote.apply(transaction.locks())))
                .sql("moves", list(transaction -> quote.apply(transaction.moveAndLook())))
                .sql("nexts", list(transaction -> transaction.move().next().toString()))
                .sql("flushes", list(transaction -> {
                    String flush = transaction.flush();
                    return flush == null ? "null" : quote.apply(flush);
                }))
                .sql("settings", settings)
                .text("told", TOLD)
                .render();
        String outer = tag + "s$";
        return MOVE_MANY.sql("body", outer + '\n' + block + '\n' + outer).render();
    }

    /** What no name has in it, so that dollar quotes can begin with it. */
    private String tag() {
        String tag = "$move";
        for (BulkTransaction transaction : transactions) {
            String all = transaction.locks() + transaction.moveAndLook();
            while (all.contains(tag)) {
                tag += "_";
            }
        }
        return tag;
    }

    private String list(Function<BulkTransaction, String> element) {
        return transactions.stream().map(element).collect(Collectors.joining(",\n"));
    }
}
