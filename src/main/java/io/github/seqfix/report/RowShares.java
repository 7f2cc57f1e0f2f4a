package io.github.seqfix.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares the rows of a table that has to be cut among the kinds of findings, so that many of one kind do not push
 * another off: each kind gets what it needs or an equal share, and what one leaves over goes to the others (max-min
 * fairness).
 */
final class RowShares {
    private RowShares() {}

    /**
     * Shares them.
     *
     * @param rows how many rows there are to share
     * @param needs how many each kind would take
     * @return how many each kind gets, in the same order; at least one, whatever the number of rows
     */
    static List<Integer> of(int rows, List<Integer> needs) {
        List<Integer> shares = new ArrayList<>(needs.stream().map(need -> 0).toList());
        List<Integer> bySize = new ArrayList<>();
        for (int kind = 0; kind < needs.size(); kind++) {
            bySize.add(kind);
        }
        bySize.sort((one, other) -> Integer.compare(needs.get(one), needs.get(other)));
        int left = rows;
        for (int taken = 0; taken < bySize.size(); taken++) {
            int kind = bySize.get(taken);
            int share = Math.max(1, Math.min(needs.get(kind), left / (bySize.size() - taken)));
            shares.set(kind, share);
            left -= share;
        }
        return shares;
    }
}
