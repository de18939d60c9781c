package org.krugozor.review.assignment.command;

/** What was given cannot be used; the message says where and why, and is all the user sees. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1;
    /** A name as long as a file would push everything else off the terminal. */
    private static final int LONGEST = 600;

    Misuse(String message) {
        super(message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…");
    }
}
