package org.hearsay.resolve.said;

import java.util.Base64;

/**
 * The vector of a text's meaning as an article's graph holds it: a signed byte a dimension, in Base64. So coarse a vector is the same
 * on machines whose arithmetic differs in the last digits, and its angles differ from the fine one's by less than a hundredth.
 */
public final class MeaningVector {
    private static final int SCALE = Byte.MAX_VALUE;

    private MeaningVector() {}

    /** @param unit a vector of length one */
    public static String code(float[] unit) {
        float most = 0;
        for (float one : unit) {
            most = Math.max(most, Math.abs(one));
        }
        byte[] bytes = new byte[unit.length];
        for (int i = 0; i < unit.length; i++) {
            bytes[i] = (byte) Math.round(unit[i] / most * SCALE);
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The vector, of length one; of no dimension where there is none. @throws IllegalArgumentException if it is no Base64 */
    static double[] read(String code) {
        byte[] bytes = Base64.getDecoder().decode(code);
        double[] vector = new double[bytes.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = bytes[i];
        }
        double length = Math.sqrt(product(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
