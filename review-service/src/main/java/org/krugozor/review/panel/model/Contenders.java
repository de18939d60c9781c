package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** All who may be asked for one manuscript, those who are {@link Alike} together: many, of whom few know most. */
final class Contenders {

    private final List<Alike> groups;

    /**
     * Who know the same of the manuscript and have the same traits. Whoever may not sit beside somebody else stands in
     * for nobody and is a group of their own.
     *
     * @param people at least one
     */
    record Alike(Levels levels, int traits, List<Contender> people) {

        private static Alike none(Contender like) {
            return new Alike(like.levels(), like.traits(), new ArrayList<>(2));
        }

        private Contender first() {
            return people.get(0);
        }

        /** So many of them, the best by key. */
        private void addBest(int count, List<Contender> some) {
            if (people.size() <= count) {
                some.addAll(people);
                return;
            }
            int from = some.size();
            for (var one : people) {
                int at = some.size();
                while (at > from && Contender.BY_KEY.compare(one, some.get(at - 1)) < 0) {
                    at--;
                }
                if (at < from + count) {
                    if (some.size() == from + count) {
                        some.remove(from + count - 1);
                    }
                    some.add(at, one);
                }
            }
        }
    }

    Contenders(Collection<Contender> all) {
        groups = new ArrayList<>();
        var byNumber = new Numbered<Alike>(all.size());
        for (var one : all) {
            long number = one.levels().packed() << Quota.TRAITS | one.traits();
            var group = one.shared() ? null : byNumber.get(number);
            if (group == null) {
                group = Alike.none(one);
                groups.add(group);
                if (!one.shared()) {
                    byNumber.put(number, group);
                }
            }
            group.people.add(one);
        }
    }

    private Contenders(List<Alike> groups) {
        this.groups = groups;
    }

    /** Some of them. */
    Contenders only(Predicate<Contender> some) {
        var kept = new ArrayList<Alike>(groups.size());
        for (var group : groups) {
            var people = new ArrayList<Contender>(group.people.size());
            for (var one : group.people) {
                if (some.test(one)) {
                    people.add(one);
                }
            }
            if (people.size() == group.people.size()) {
                kept.add(group);
            } else if (!people.isEmpty()) {
                kept.add(new Alike(group.levels, group.traits, people));
            }
        }
        return new Contenders(kept);
    }

    List<Alike> groups() {
        return groups;
    }

    /** One of each group. */
    List<Contender> first() {
        return groups.stream().map(Alike::first).toList();
    }

    /** The groups of some of the first, who come in the same order. */
    Contenders of(List<Contender> some) {
        var kept = new ArrayList<Alike>(some.size());
        int next = 0;
        for (var group : groups) {
            if (next < some.size() && group.first() == some.get(next)) {
                kept.add(group);
                next++;
            }
        }
        return new Contenders(kept);
    }

    /** Those who matter while only knowledge counts: {@link Shortlist#knowing}. */
    List<Contender> knowing(int others) {
        var some = new ArrayList<Contender>(groups.size() * others);
        for (var group : groups) {
            group.addBest(others, some);
        }
        return Shortlist.knowing(some, others);
    }

    /** Those who can take a seat for which knowledge does not matter: {@link Shortlist#fillers}. */
    List<Contender> fillers(int seats) {
        return Shortlist.fillers(everybody(), seats);
    }

    /** Those among whom the best panel is, if nothing is known of it yet. */
    List<Contender> shortlist(int seats) {
        return Shortlist.of(everybody(), seats);
    }

    private List<Contender> everybody() {
        return groups.stream().flatMap(group -> group.people.stream()).toList();
    }
}
