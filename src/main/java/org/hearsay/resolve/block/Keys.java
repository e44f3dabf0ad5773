package org.hearsay.resolve.block;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The form of keys: a block's name and a cell of its time. Cells are as wide as records reach, so that a record meets only records of
 * its own cell and the two beside it. Records without a day may be of any time.
 */
public final class Keys {
    private static final String CELL = " @";
    private static final String ANY = "any";
    private static final String UNDATED = "undated";
    private static final String PRO = " +";
    private static final String CONTRA = " -";
    private static final String STARTED = "started";
    private static final String WITHIN = "within";

    private Keys() {}

    /** The keys of a record in a block. @param reach days to the farthest record that it can bear on */
    public static Set<String> timed(String block, @Nullable LocalDate day, int reach) {
        return Set.of(block + CELL + (day == null ? UNDATED : cell(day, reach)), block + CELL + ANY);
    }

    /** The key of a record that meets records without a day only if it has none itself. */
    public static String strictlyTimed(String block, @Nullable LocalDate day, int reach) {
        return day == null ? block : block + CELL + cell(day, reach);
    }

    /** As {@link #strictlyTimed}, of a record that meets only those of the other side. */
    public static String opposed(String block, boolean side, @Nullable LocalDate day, int reach) {
        return strictlyTimed(block + (side ? PRO : CONTRA), day, reach);
    }

    /** The key of a record that tells a date of this year; it meets those that tell no more than a part of the year. */
    public static String started(String block, String year) {
        return block + CELL + STARTED + year;
    }

    /** The key of a record that tells no more than this year or a month of it. */
    public static String within(String block, String year) {
        return block + CELL + WITHIN + year;
    }

    private static long cell(LocalDate day, int reach) {
        return Math.floorDiv(day.toEpochDay(), (long) reach);
    }

    /** The keys of all records that one with this key can bear on; a key without a cell stands for itself. */
    public static Set<String> around(String key) {
        int at = key.lastIndexOf(CELL);
        if (at < 0) {
            return Set.of(met(key));
        }
        String block = met(key.substring(0, at)) + CELL;
        String cell = key.substring(at + CELL.length());
        if (cell.equals(ANY)) {
            return Set.of();
        }
        if (cell.equals(UNDATED)) {
            return Set.of(block + ANY);
        }
        if (cell.startsWith(STARTED)) {
            return Set.of(block + WITHIN + cell.substring(STARTED.length()));
        }
        if (cell.startsWith(WITHIN)) {
            return Set.of(block + STARTED + cell.substring(WITHIN.length()));
        }
        long number = Long.parseLong(cell);
        return Set.of(block + (number - 1), block + number, block + (number + 1), block + UNDATED);
    }

    /** True of a key of records that met all of their block, did they not lack a day. */
    static boolean isAny(String key) {
        return key.endsWith(CELL + ANY);
    }

    /** True of the key of a block's records without a day. */
    static boolean isUndated(String key) {
        return key.endsWith(CELL + UNDATED);
    }

    /** The key of records without a day in the same block as those that have this one, which {@link #isAny}. */
    static String undatedBeside(String any) {
        return any.substring(0, any.length() - ANY.length()) + UNDATED;
    }

    /** True of a key of records of these days, in a block that has others without a day. */
    static boolean isCell(String key, String undated) {
        int cell = undated.length() - UNDATED.length();
        return key.length() > cell
                && key.startsWith(undated.substring(0, cell))
                && key.substring(cell).matches("-?\\d+");
    }

    /** The block that a block meets: itself, or its other side. */
    private static String met(String block) {
        String name = block.substring(0, Math.max(0, block.length() - PRO.length()));
        return block.endsWith(PRO) ? name + CONTRA : block.endsWith(CONTRA) ? name + PRO : block;
    }

    public static Set<String> around(Collection<String> keys) {
        Set<String> around = new TreeSet<>();
        keys.forEach(key -> around.addAll(around(key)));
        return around;
    }
}
