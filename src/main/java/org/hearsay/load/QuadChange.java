package org.hearsay.load;

/**
 * Statements to take out of a store and to put into it.
 *
 * @param without N-Quads, UTF-8, without blank nodes, which could not be told apart; owned by this record from here on
 * @param with N-Quads, UTF-8; owned by this record from here on
 */
public record QuadChange(byte[] without, byte[] with) {
    public static final QuadChange NONE = adding(new byte[0]);

    /** Puts statements in and takes none out. @param nquads owned by the record from here on */
    public static QuadChange adding(byte[] nquads) {
        return new QuadChange(new byte[0], nquads);
    }

    public boolean isEmpty() {
        return without.length == 0 && with.length == 0;
    }

    @Override
    public String toString() {
        return without.length + " bytes out, " + with.length + " bytes in";
    }
}
