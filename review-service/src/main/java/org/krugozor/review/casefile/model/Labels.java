package org.krugozor.review.casefile.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The letters by which an author knows the reviewers: shuffled, so that they tell nothing of who was asked first. */
final class Labels {

    private Labels() {}

    /** Gives each new reviewer one of the next free letters, in an order the random source decides; others keep theirs. */
    static Map<UUID, String> with(Map<UUID, String> known, List<UUID> reviewers, Random random) {
        var fresh = reviewers.stream()
                .distinct()
                .filter(id -> !known.containsKey(id))
                .toList();
        var letters = new ArrayList<String>();
        for (int i = 0; i < fresh.size(); i++) {
            letters.add(letter(known.size() + i));
        }
        Collections.shuffle(letters, random);
        var all = new HashMap<>(known);
        for (int i = 0; i < fresh.size(); i++) {
            all.put(fresh.get(i), letters.get(i));
        }
        return all;
    }

    /** A, B … Z, AA, AB … */
    static String letter(int index) {
        var last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }
}
