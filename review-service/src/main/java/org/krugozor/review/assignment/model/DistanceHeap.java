package org.krugozor.review.assignment.model;

import java.util.Arrays;

/** Nodes by distance, nearest first; distances may shrink while a node waits. Of equal distances any may come first. */
final class DistanceHeap {

    private static final int ABSENT = -1;

    private int[] nodes;
    private long[] distances;
    private final int[] positions;
    private int size;

    DistanceHeap(int nodeCount) {
        nodes = new int[64];
        distances = new long[64];
        positions = new int[nodeCount];
        Arrays.fill(positions, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    long nearest() {
        return distances[0];
    }

    void offer(int node, long distance) {
        int at = positions[node];
        if (at == ABSENT) {
            if (size == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * size);
                distances = Arrays.copyOf(distances, 2 * size);
            }
            at = size++;
        }
        while (at > 0 && distances[(at - 1) >> 1] > distance) {
            put(at, nodes[(at - 1) >> 1], distances[(at - 1) >> 1]);
            at = (at - 1) >> 1;
        }
        put(at, node, distance);
    }

    int poll() {
        int first = nodes[0];
        positions[first] = ABSENT;
        size--;
        if (size > 0) {
            int node = nodes[size];
            long distance = distances[size];
            int at = 0;
            int child;
            while ((child = 2 * at + 1) < size) {
                if (child + 1 < size && distances[child + 1] < distances[child]) {
                    child++;
                }
                if (distances[child] >= distance) {
                    break;
                }
                put(at, nodes[child], distances[child]);
                at = child;
            }
            put(at, node, distance);
        }
        return first;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            positions[nodes[i]] = ABSENT;
        }
        size = 0;
    }

    private void put(int at, int node, long distance) {
        nodes[at] = node;
        distances[at] = distance;
        positions[node] = at;
    }
}
