package org.krugozor.review.assignment.model;

/** What is to be given to whom, so that the sum of gains is the greatest there is. */
interface TransportTask {

    int rows();

    int columns();

    /** How many columns a row wants, all different. */
    int demand(int row);

    /** Columns a row can have; the array is only read. */
    int[] columnsOf(int row);

    /** Gains of those columns in the same order, the same each time; below 0 where the row cannot have that column. */
    void gains(int row, long[] into);

    /** How many rows a column is to have at least. */
    int least(int column);

    /** How many rows a column can have at most. */
    int most(int column);

    /** Whether a row may go without, at no gain. */
    boolean mayStayOut();
}
