package org.hearsay.source.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is remembered from run to run of the addresses that were visited, in a file. It only spares requests: an address counts as
 * unchanged only where the store says that it has what came of it, so that a lost, old or foreign file does no harm. For one thread.
 */
public final class Visits {
    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    /** Addresses that no feed has named for so long are forgotten, in days. */
    private static final long KEPT = 180;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable Path file;
    private final Map<String, Visit> visits;
    private boolean changed;

    private Visits(@Nullable Path file, Map<String, Visit> visits) {
        this.file = file;
        this.visits = visits;
    }

    /** For one run only. */
    public static Visits forgetful() {
        return new Visits(null, new TreeMap<>());
    }

    /** From a file, which need not exist yet; one that cannot be read is as good as none. */
    public static Visits in(Path file) {
        try {
            return new Visits(
                    file, JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, Visit>>() {}));
        } catch (NoSuchFileException e) {
            return new Visits(file, new TreeMap<>());
        } catch (IOException e) {
            LOG.warn("{} cannot be read ({}), and pages will be fetched anew", file, e.getMessage());
            return new Visits(file, new TreeMap<>());
        }
    }

    public Optional<Visit> of(String address) {
        return Optional.ofNullable(visits.get(address));
    }

    public void remember(String address, Visit visit) {
        visits.put(address, visit);
        changed = true;
    }

    /** Today, as visits count it. */
    public static long today() {
        return LocalDate.now(ZoneOffset.UTC).toEpochDay();
    }

    /** Writes the file, wholly or not at all. */
    public void save() {
        if (file == null || !changed) {
            return;
        }
        visits.values().removeIf(visit -> visit.day() < today() - KEPT);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, JSON.writeValueAsBytes(visits));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            changed = false;
        } catch (IOException e) {
            LOG.warn("{} cannot be written ({}), and pages will be fetched anew next time", file, e.getMessage());
        }
    }
}
