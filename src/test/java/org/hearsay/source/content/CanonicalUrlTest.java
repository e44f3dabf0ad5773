package org.hearsay.source.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://gull.example/pier, https://gull.example/pier",
        "HTTPS://Gull.Example:443/pier#comments, https://gull.example/pier",
        "http://gull.example:8080/a/../pier, http://gull.example:8080/pier",
        "https://gull.example/pier?utm_source=x&id=7&fbclid=y, https://gull.example/pier?id=7",
        "https://gull.example/pier?utm_source=x, https://gull.example/pier",
        "https://gull.example, https://gull.example/",
        "https://gull.example/pier?, https://gull.example/pier",
        "https://gull.example/Pier?ID=A, https://gull.example/Pier?ID=A",
        "urn:gull:pier, urn:gull:pier",
    })
    void oneFormOfAnAddress(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
        assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
    }
}
