/**
 * Repairs: a judged sequence goes in, what was done about it comes out as a {@code core.SequenceResult}.
 * {@code RepairPlanBuilder} plans, {@code BulkRepair} makes many moves by optimistic locking, {@code SingleRepair} makes one
 * by pessimistic locking, with retries.
 */
@NullMarked
package io.github.seqfix.postgres.repair;

import org.jspecify.annotations.NullMarked;
