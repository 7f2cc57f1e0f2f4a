package io.github.seqfix.postgres;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which tables are partitions or inheritance children of which: reading a table reads all below it. */
final class Trees {
    private final Map<Long, List<Long>> parents = new HashMap<>();

    private final Map<Long, List<Long>> children = new HashMap<>();
    private final Map<Long, Extent> extents = new HashMap<>();

    /**
     * Adds a partition or inheritance child.
     *
     * @param extent what reading the child takes, without what is below it
     */
    void add(long child, long parent, Extent extent) {
        parents.computeIfAbsent(child, key -> new ArrayList<>(1)).add(parent);
        children.computeIfAbsent(parent, key -> new ArrayList<>()).add(child);
        extents.put(child, extent);
    }

    /** What reading all tables below this one takes. */
    Extent below(long table) {
        if (!children.containsKey(table)) {
            return Extent.NONE;
        }
        Deque<Long> open = new ArrayDeque<>(children.getOrDefault(table, List.of()));
        Set<Long> seen = new HashSet<>();
        Extent extent = Extent.NONE;
        while (!open.isEmpty()) {
            Long child = open.pop();
            if (seen.add(child)) {
                extent = extent.plus(extents.getOrDefault(child, Extent.NONE));
                open.addAll(children.getOrDefault(child, List.of()));
            }
        }
        return extent;
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
