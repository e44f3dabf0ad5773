package org.hearsay.extract.entity.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The world's countries and best-known institutions by name. Lookups are by hash and heed case. Immutable. */
public final class Gazetteer {
    private static final String RESOURCES = "/org/hearsay/extract/entity/";

    private final Map<String, Country> codes = new HashMap<>();
    private final Map<String, Country> names = new HashMap<>();
    private final Map<String, Country> demonyms = new HashMap<>();
    private final Map<String, Country> capitals = new HashMap<>();
    private final Map<String, Country> seats = new HashMap<>();
    private final Map<String, Institution> institutions = new HashMap<>();
    private final Map<String, Institution> folded = new HashMap<>();
    private final Map<String, Leader> leaders = new HashMap<>();
    private int longest = 1;

    private Gazetteer() {}

    /** The gazetteer that comes with Hearsay. @throws UncheckedIOException if it cannot be read */
    public static Gazetteer world() {
        Gazetteer gazetteer = new Gazetteer();
        rows("countries.tsv", row -> gazetteer.add(country(row)));
        rows("institutions.tsv", row -> gazetteer.add(institution(row)));
        rows("leaders.tsv", row -> gazetteer.add(new Leader(row[0], list(row[1]), row[2], row[3], list(row[4]))));
        return gazetteer;
    }

    private static Country country(String[] row) {
        return new Country(row[0], row[1], list(row[2]), list(row[3]), list(row[4]), list(row[5]), text(row[6]));
    }

    private static Institution institution(String[] row) {
        return new Institution(
                row[0],
                list(row[1]),
                Institution.Kind.valueOf(row[2].toUpperCase(Locale.ROOT)),
                text(row[3]),
                text(row[4]));
    }

    private void add(Country country) {
        codes.put(country.code(), country);
        put(names, country.name(), country);
        country.aliases().forEach(name -> put(names, name, country));
        country.demonyms().forEach(name -> put(demonyms, name, country));
        country.capitals().forEach(name -> put(capitals, name, country));
        country.seats().forEach(name -> put(seats, name, country));
    }

    private void add(Institution institution) {
        put(institutions, institution.name(), institution);
        folded.putIfAbsent(institution.name().toLowerCase(Locale.ROOT), institution);
        for (String alias : institution.aliases()) {
            put(institutions, alias, institution);
            folded.putIfAbsent(alias.toLowerCase(Locale.ROOT), institution);
        }
    }

    private void add(Leader leader) {
        leaders.put(leader.name(), leader);
        leader.aliases().forEach(name -> leaders.put(name, leader));
    }

    private <T> void put(Map<String, T> map, String name, T value) {
        String key = key(name);
        map.putIfAbsent(key, value);
        longest = Math.max(longest, key.split("[ -]").length + 1);
    }

    /** A name as looked up: straight apostrophes, single blanks. */
    private static String key(String name) {
        return name.indexOf('’') < 0 && name.indexOf('\n') < 0 && !name.contains("  ")
                ? name
                : name.replace('’', '\'').replaceAll("\\s+", " ");
    }

    /** No name has more tokens than this. */
    public int longest() {
        return longest;
    }

    public Optional<Country> countryByCode(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(codes.get(code));
    }

    public Optional<Country> countryNamed(String name) {
        return find(names, name);
    }

    /** "Russian", "Russians". */
    public Optional<Country> countryOfDemonym(String word) {
        return find(demonyms, word);
    }

    public Optional<Country> countryOfCapital(String city) {
        return find(capitals, city);
    }

    /** The country whose government a city's name can stand for. */
    public Optional<Country> countryOfSeat(String city) {
        return find(seats, city);
    }

    public Optional<Institution> institution(String name) {
        return find(institutions, name);
    }

    /** The leader of this whole name. */
    public Optional<Leader> leader(String name) {
        return find(leaders, name);
    }

    /** The institution of this name, whatever its case. */
    public Optional<Institution> institutionAnyCase(String name) {
        return Optional.ofNullable(folded.get(key(name).toLowerCase(Locale.ROOT)));
    }

    /** The country that a name, adjective or seat stands for. */
    public Optional<Country> anyCountry(String word) {
        return countryNamed(word).or(() -> countryOfDemonym(word)).or(() -> countryOfSeat(word));
    }

    private static <T> Optional<T> find(Map<String, T> map, String name) {
        return Optional.ofNullable(map.get(key(name)));
    }

    private static void rows(String file, Consumer<String[]> each) {
        read(file, text -> {
            text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(each);
            return null;
        });
    }

    static <T> T read(String file, Function<String, T> reader) {
        try (InputStream in = Gazetteer.class.getResourceAsStream(RESOURCES + file)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + RESOURCES + file);
            }
            return reader.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCES + file, e);
        }
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
