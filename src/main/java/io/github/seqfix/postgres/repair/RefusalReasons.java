package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RepairDecision;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.ServerTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reasons to refuse a repair under the lock that was asked for, as far as they are known before trying. */
final class RefusalReasons {
    private final RepairEnvironment environment;
    private final ServerTraits traits;
    private final LockMode lock;

    RefusalReasons(RepairEnvironment environment, ServerTraits traits, LockMode lock) {
        this.environment = environment;
        this.traits = traits;
        this.lock = lock;
    }

    /** The reason to refuse, with the way out; empty when there is none. */
    Optional<String> find(BoundSequence sequence, RepairDecision.Move move) {
        if (!traits.isWritable()) {
            return Optional.of("the server is a standby, where nothing can be written: run the repair on "
                    + traits.primaryInWords());
        }
        return findForAnybody(sequence, move).or(() -> forbidden(sequence));
    }

    /** Those reasons that hold whichever role tries it, and wherever. */
    Optional<String> findForAnybody(BoundSequence sequence, RepairDecision.Move move) {
        return untested().or(this::unlockable).or(() -> subscribed(sequence)).or(() -> unseen(sequence, move));
    }

    private Optional<String> untested() {
        return traits.isRepairable()
                ? Optional.empty()
                : Optional.of("nobody has tried what a repair does on "
                        + traits.server().product() + ": move it by that product's own means");
    }

    private Optional<String> unlockable() {
        return traits.hasLocks() || lock == LockMode.NONE
                ? Optional.empty()
                : Optional.of(traits.server().product()
                        + " cannot lock tables and sequences as a repair needs it: repair with -Dseqfix.lock=none, which"
                        + " guarantees less");
    }

    private Optional<String> subscribed(BoundSequence sequence) {
        return lock == LockMode.TABLE
                ? Optional.empty()
                : environment
                        .fedTable(sequence)
                        .map(fed ->
                                fed + ", and without a lock its rows are not seen: repair with lock=table, or disable"
                                        + " the subscription first");
    }

    private static Optional<String> unseen(BoundSequence sequence, RepairDecision.Move move) {
        return move.backward()
                ? sequence.foreignTable()
                        .map(table -> String.format(
                                "mode=exact would move it back to %s, but the foreign table %s cannot be locked, so rows"
                                        + " that are not committed yet stay unseen: repair with mode=forward",
                                move.next(), table.display()))
                : Optional.empty();
    }

    private Optional<String> forbidden(BoundSequence sequence) {
        List<Grant> missing = missing(sequence, lock);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        List<String> grants = missing.stream()
                .map(grant -> grant.text(sequence, Identifier.display(environment.role())))
                .toList();
        return Optional.of(String.format(
                "the role %s may not repair it with lock=%s: %s%s",
                Identifier.display(environment.role()), lock.word(), String.join(" ", grants), alternative(sequence)));
    }

    /** The strongest other lock that the role may take. */
    private String alternative(BoundSequence sequence) {
        return Stream.of(LockMode.values())
                .filter(mode -> mode != lock && missing(sequence, mode).isEmpty())
                .findFirst()
                .map(mode -> String.format(
                        " or repair with lock=%s, which guarantees %s",
                        mode.word(), mode.compareTo(lock) > 0 ? "less" : "more"))
                .orElse("");
    }

    private static List<Grant> missing(BoundSequence sequence, LockMode mode) {
        List<Grant> missing = new ArrayList<>();
        if (mode == LockMode.SEQUENCE && !sequence.owner()) {
            missing.add(new Grant.Membership());
        }
        boolean alters = RepairMethod.of(sequence.owner(), mode) == RepairMethod.RESTART;
        if (mode != LockMode.SEQUENCE && !alters && !sequence.updatable()) {
            missing.add(new Grant.Update("SEQUENCE", sequence.sequence().name()));
        }
        if (mode == LockMode.TABLE) {
            sequence.tables(column -> !column.foreign() && !column.lockable())
                    .forEach(table -> missing.add(new Grant.Update("TABLE", table)));
        }
        return missing;
    }

    /** What the role lacks. */
    private sealed interface Grant {
        /** What would help, or who may do it. */
        String text(BoundSequence sequence, String role);

        /** ALTER SEQUENCE is for members of the owning role only. */
        record Membership() implements Grant {
            @Override
            public String text(BoundSequence sequence, String role) {
                String owner = Identifier.display(sequence.ownerRole().name());
                return sequence.ownerRole().superuser()
                        ? "only the superuser " + owner + ", its owner, may;"
                        : String.format("GRANT %s TO %s;", owner, role);
            }
        }

        /** A privilege on one sequence or table. */
        record Update(String kind, QualifiedName name) implements Grant {
            @Override
            public String text(BoundSequence sequence, String role) {
                return String.format("GRANT UPDATE ON %s %s TO %s;", kind, name.display(), role);
            }
        }
    }
}
