package org.hearsay.annotate.attribution.weights;

/**
 * A matrix rounded to signed bytes, with one scale a column. Weights that were stored so come out as they were.
 *
 * @param numbers row by row; times their column's scale they are the matrix
 */
record ByteMatrix(byte[] numbers, float[] scales) {
    private static final int LARGEST = 127;

    static ByteMatrix of(TunedWeights.Values matrix) {
        int columns = (int) matrix.dims()[1];
        float[] numbers = matrix.numbers();
        float[] scales = new float[columns];
        for (int i = 0; i < numbers.length; i++) {
            scales[i % columns] = Math.max(scales[i % columns], Math.abs(numbers[i]) / LARGEST);
        }
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            float scale = scales[i % columns];
            bytes[i] = (byte) (scale == 0 ? 0 : Math.round(numbers[i] / scale));
        }
        return new ByteMatrix(bytes, scales);
    }
}
