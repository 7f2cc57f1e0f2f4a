package io.github.seqfix.postgres.binding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which tables are partitions or inheritance children of which: reading a table reads all of them. */
final class InheritanceTree {
    private final Map<Long, List<Long>> parents = new HashMap<>();

    private final Map<Long, List<Long>> children = new HashMap<>();
    private final Map<Long, ReadCost> readCosts = new HashMap<>();

    /**
     * Adds a partition or inheritance child.
     *
     * @param readCost what reading the child takes, without its own children
     */
    void add(long child, long parent, ReadCost readCost) {
        parents.computeIfAbsent(child, key -> new ArrayList<>(1)).add(parent);
        children.computeIfAbsent(parent, key -> new ArrayList<>()).add(child);
        readCosts.put(child, readCost);
    }

    /** What reading the partitions and children of this table takes, at any depth, without the table itself. */
    ReadCost below(long table) {
        if (!children.containsKey(table)) {
            return ReadCost.NONE;
        }
        Deque<Long> open = new ArrayDeque<>(children.getOrDefault(table, List.of()));
        Set<Long> seen = new HashSet<>();
        ReadCost readCost = ReadCost.NONE;
        while (!open.isEmpty()) {
            Long child = open.pop();
            if (seen.add(child)) {
                readCost = readCost.plus(readCosts.getOrDefault(child, ReadCost.NONE));
                open.addAll(children.getOrDefault(child, List.of()));
            }
        }
        return readCost;
    }

    /** Whether a table above this one fits, at any distance. */
    boolean anyAncestor(long table, Predicate<Long> fits) {
        Deque<Long> open = new ArrayDeque<>(parents.getOrDefault(table, List.of()));
        Set<Long> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Long ancestor = open.pop();
            if (seen.add(ancestor)) {
                if (fits.test(ancestor)) {
                    return true;
                }
                open.addAll(parents.getOrDefault(ancestor, List.of()));
            }
        }
        return false;
    }
}
