package org.hearsay.validate;

import java.util.List;

/**
 * What checking against the shapes gave.
 *
 * @param violations sorted; empty where the data conform
 */
public record ShapeReport(List<ShapeViolation> violations) {
    public ShapeReport {
        violations = violations.stream().sorted().toList();
    }

    public boolean conforms() {
        return violations.isEmpty();
    }
}
