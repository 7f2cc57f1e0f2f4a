package io.github.seqfix.core;

import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/**
 * What a JPA provider does in memory between two calls of {@code nextval}, written down from what was measured on the
 * providers, and independent of the arithmetic that is tested.
 */
interface Optimizer {

    /** The next id; draws a value when the block in memory is used up. */
    long nextId(LongSupplier nextval);

    /** The value is the id: no optimizer, or a mapping with block size 1. */
    static Optimizer none() {
        return LongSupplier::getAsLong;
    }

    /** Hibernate's pooled optimizer, with the initial value of the mapping. */
    static Optimizer pooled(int block, int initialValue) {
        return new Pooled(block, value -> value == initialValue);
    }

    /** Hibernate's pooled optimizer where the mapping passes no initial value on. */
    static Optimizer pooledWithoutInitialValue(int block) {
        return new Pooled(block, value -> value < block);
    }

    /** Hibernate's pooled-lo optimizer. */
    static Optimizer pooledLo(int block) {
        return new Blocks(value -> value, block);
    }

    /** Hibernate's hilo optimizer. */
    static Optimizer hilo(int block) {
        return new Blocks(value -> (value - 1) * block + 1, block);
    }

    /** Hibernate's legacy-hilo optimizer. */
    static Optimizer legacyHilo(int block) {
        return new Blocks(value -> value * (block + 1), block + 1);
    }

    /** EclipseLink's pre-allocation. */
    static Optimizer eclipseLink(int block) {
        return new Blocks(
                value -> {
                    if (value < block) {
                        throw new Refused();
                    }
                    return value - block + 1;
                },
                block);
    }

    /** The provider raises an error instead of handing out an id. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Blocks of one size that begin at a place which the value tells. */
    final class Blocks implements Optimizer {
        private final LongUnaryOperator firstId;
        private final int size;
        private long id;
        private int left;

        Blocks(LongUnaryOperator firstId, int size) {
            this.firstId = firstId;
            this.size = size;
        }

        @Override
        public long nextId(LongSupplier nextval) {
            if (left == 0) {
                id = firstId.applyAsLong(nextval.getAsLong());
                left = size;
            }
            left--;
            return id++;
        }
    }

    /** Blocks that end at the value, except for the very first value, which makes it draw a second one. */
    final class Pooled implements Optimizer {
        private final int block;
        private final LongPredicate isInitialValue;
        private boolean started;
        private long id;
        private long last;

        Pooled(int block, LongPredicate isInitialValue) {
            this.block = block;
            this.isInitialValue = isInitialValue;
        }

        @Override
        public long nextId(LongSupplier nextval) {
            if (!started) {
                started = true;
                long value = nextval.getAsLong();
                boolean initial = isInitialValue.test(value);
                last = initial ? nextval.getAsLong() : value;
                id = initial ? value : value - (block - 1);
            } else if (id > last) {
                last = nextval.getAsLong();
                id = last - (block - 1);
            }
            return id++;
        }
    }
}
