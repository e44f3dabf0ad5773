package org.hearsay.resolve.said;

import java.io.Serializable;
import java.util.Map;

/**
 * What a statement means by itself.
 *
 * @param words see {@link Words#weighed}
 * @param vector see {@link MeaningVector}; of no dimension where it is not known; not to be changed
 */
public record Sense(Map<String, Double> words, double[] vector) implements Serializable {}
