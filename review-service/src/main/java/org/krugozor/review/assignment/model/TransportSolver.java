package org.krugozor.review.assignment.model;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Solves a {@link TransportTask}: successive shortest paths with prices (Ahuja, Magnanti, Orlin, Network Flows, 9.7), each
 * path by Dijkstra's method and ended at the nearest column with room. Gains are whole numbers, so the optimum is exact.
 */
final class TransportSolver {

    private static final long FAR = Long.MAX_VALUE / 4;
    private static final int NONE = -1;
    /** Gains of so many pairs are kept rather than asked for again: 80 MB. */
    private static final long KEPT_PAIRS = 10_000_000;

    private final TransportTask task;
    private final int columns;
    /** What a column below its least is worth beside the gain. */
    private final long bounty;

    private final long[] prices;
    private final long[] profits;
    /** By row, positions of what it has among its columns. */
    private final int[][] taken;

    private final long[][] takenGains;
    private final int[] takenCount;
    private final int[][] holders;
    private final int[] held;

    private final long[] distances;
    private final int[] cameFrom;
    private final int[] cameThrough;
    private final int[] touched;
    private int touchedCount;
    private final DistanceHeap heap;
    private long[] scratch = new long[16];
    private final boolean keeps;
    private final long[][] kept;

    private long end;
    private int endColumn;
    private int endRow;

    /** @param bounty above any chain of gains; 0 where no column has a least */
    TransportSolver(TransportTask task, long bounty) {
        this.task = task;
        this.bounty = bounty;
        int rows = task.rows();
        columns = task.columns();
        prices = new long[columns];
        held = new int[columns];
        holders = new int[columns][];
        for (int c = 0; c < columns; c++) {
            prices[c] = task.least(c) > 0 ? -bounty : 0;
            holders[c] = new int[Math.min(4, task.most(c))];
        }
        profits = new long[rows];
        takenCount = new int[rows];
        taken = new int[rows][];
        takenGains = new long[rows][];
        long pairs = 0;
        for (int row = 0; row < rows; row++) {
            taken[row] = new int[task.demand(row)];
            takenGains[row] = new long[task.demand(row)];
            pairs += task.columnsOf(row).length;
        }
        keeps = pairs <= KEPT_PAIRS;
        kept = new long[rows][];
        distances = new long[columns + rows];
        Arrays.fill(distances, FAR);
        cameFrom = new int[columns + rows];
        cameThrough = new int[columns];
        touched = new int[columns + rows];
        heap = new DistanceHeap(columns + rows);
    }

    /** @return whether every row got what it wants, or may stay out */
    boolean solve(BooleanSupplier over) {
        for (int row = 0; row < task.rows(); row++) {
            if ((row & 63) == 0 && over.getAsBoolean()) {
                return false;
            }
            for (int unit = 0; unit < task.demand(row); unit++) {
                if (unit == 0) {
                    profits[row] = bestProfit(row);
                }
                if (!give(row)) {
                    return false;
                }
            }
        }
        return true;
    }

    int count(int row) {
        return takenCount[row];
    }

    /** Position among the row's columns of the nth it was given. */
    int place(int row, int nth) {
        return taken[row][nth];
    }

    private long bestProfit(int row) {
        int[] reachable = task.columnsOf(row);
        long[] gains = gains(row);
        long best = task.mayStayOut() ? 0 : -FAR;
        for (int i = 0; i < reachable.length; i++) {
            if (gains[i] >= 0) {
                best = Math.max(best, gains[i] - prices[reachable[i]]);
            }
        }
        return best;
    }

    private long[] gains(int row) {
        int width = task.columnsOf(row).length;
        if (keeps) {
            var known = kept[row];
            if (known == null) {
                known = new long[width];
                task.gains(row, known);
                kept[row] = known;
            }
            return known;
        }
        if (scratch.length < width) {
            scratch = new long[width * 2];
        }
        task.gains(row, scratch);
        return scratch;
    }

    /** One more for the row, by the shortest chain of rows that move on. */
    private boolean give(int root) {
        end = FAR;
        reach(columns + root, 0, NONE);
        while (!heap.isEmpty() && heap.nearest() < end) {
            int node = heap.poll();
            if (node < columns) {
                passOn(node, distances[node]);
            } else {
                leave(node - columns, distances[node]);
            }
        }
        boolean found = end < FAR;
        if (found) {
            reprice();
            move(root);
        }
        for (int i = 0; i < touchedCount; i++) {
            distances[touched[i]] = FAR;
        }
        touchedCount = 0;
        heap.clear();
        return found;
    }

    private void reach(int node, long distance, int from) {
        if (distances[node] == FAR) {
            touched[touchedCount++] = node;
        }
        distances[node] = distance;
        cameFrom[node] = from;
        heap.offer(node, distance);
    }

    /** Where a row could go instead. */
    private void leave(int row, long distance) {
        int[] reachable = task.columnsOf(row);
        long[] gains = gains(row);
        long base = distance + profits[row];
        if (task.mayStayOut() && base < end) {
            end = base;
            endColumn = NONE;
            endRow = row;
        }
        for (int i = 0; i < reachable.length; i++) {
            int column = reachable[i];
            long reached = base - gains[i] + prices[column];
            if (reached < end && reached < distances[column] && gains[i] >= 0 && !has(row, i)) {
                reach(column, reached, row);
                cameThrough[column] = i;
                long settled = reached + floor(column) - prices[column];
                if (settled < end) {
                    end = settled;
                    endColumn = column;
                }
            }
        }
    }

    /** Who could make room in a column. */
    private void passOn(int column, long distance) {
        for (int h = 0; h < held[column]; h++) {
            int row = holders[column][h];
            long reached = distance + takenGains[row][nth(row, column)] - prices[column] - profits[row];
            if (reached < end && reached < distances[columns + row]) {
                reach(columns + row, reached, column);
            }
        }
    }

    private void reprice() {
        for (int i = 0; i < touchedCount; i++) {
            int node = touched[i];
            long nearer = end - distances[node];
            if (nearer > 0) {
                if (node < columns) {
                    prices[node] += nearer;
                } else {
                    profits[node - columns] -= nearer;
                }
            }
        }
    }

    private void move(int root) {
        int column = endColumn;
        int row = column == NONE ? endRow : cameFrom[column];
        int place = column == NONE ? NONE : cameThrough[column];
        while (true) {
            int left = row == root ? NONE : cameFrom[columns + row];
            exchange(row, left, place);
            if (column != NONE) {
                hold(column, row);
            }
            if (left == NONE) {
                return;
            }
            release(left, row);
            column = left;
            row = cameFrom[column];
            place = cameThrough[column];
        }
    }

    private void exchange(int row, int left, int place) {
        int at = left == NONE ? takenCount[row]++ : nth(row, left);
        if (place == NONE) {
            int last = --takenCount[row];
            taken[row][at] = taken[row][last];
            takenGains[row][at] = takenGains[row][last];
        } else {
            taken[row][at] = place;
            takenGains[row][at] = gains(row)[place];
        }
    }

    private void hold(int column, int row) {
        if (held[column] == holders[column].length) {
            holders[column] = Arrays.copyOf(holders[column], 2 * held[column]);
        }
        holders[column][held[column]++] = row;
    }

    private void release(int column, int row) {
        int at = 0;
        while (holders[column][at] != row) {
            at++;
        }
        holders[column][at] = holders[column][--held[column]];
    }

    private boolean has(int row, int place) {
        for (int t = 0; t < takenCount[row]; t++) {
            if (taken[row][t] == place) {
                return true;
            }
        }
        return false;
    }

    private int nth(int row, int column) {
        int[] reachable = task.columnsOf(row);
        int t = 0;
        while (reachable[taken[row][t]] != column) {
            t++;
        }
        return t;
    }

    /** What one more in a column costs. */
    private long floor(int column) {
        return held[column] < task.least(column) ? -bounty : held[column] < task.most(column) ? 0 : FAR;
    }
}
