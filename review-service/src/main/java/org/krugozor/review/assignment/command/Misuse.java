package org.krugozor.review.assignment.command;

/** What was given cannot be used; the message says where and why, and is all the user sees. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1;

    Misuse(String message) {
        super(message);
    }
}
