package org.hearsay;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of packages in {@code docs/ARCHITECTURE.md}. A package stands for those below it too. */
class ArchitectureTest {
    private static final String ROOT = "org.hearsay.";

    /** What each package may know of the others. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("article", List.of()),
            Map.entry("vocab", List.of()),
            Map.entry("source", List.of("article")),
            Map.entry("annotate", List.of("article")),
            Map.entry("extract", List.of("annotate", "article")),
            Map.entry("resolve", List.of("extract", "annotate", "article")),
            Map.entry("graph", List.of("resolve", "extract", "article", "vocab")),
            Map.entry("output", List.of("resolve", "extract", "article")),
            Map.entry("validate", List.of("vocab")),
            Map.entry("load", List.of("vocab")),
            Map.entry("ask", List.of("load", "vocab")),
            Map.entry("export", List.of("ask", "load", "graph", "vocab")),
            Map.entry("care", List.of("load", "validate", "vocab")),
            Map.entry("schedule", List.of()),
            Map.entry("serve", List.of("ask", "load", "vocab")),
            Map.entry(
                    "pipeline",
                    List.of(
                            "source",
                            "annotate",
                            "extract",
                            "resolve",
                            "graph",
                            "validate",
                            "load",
                            "article",
                            "vocab")),
            Map.entry(
                    "cli",
                    List.of(
                            "pipeline",
                            "source",
                            "extract",
                            "graph",
                            "output",
                            "validate",
                            "load",
                            "ask",
                            "export",
                            "serve",
                            "care",
                            "schedule",
                            "article",
                            "vocab")));

    /** Which packages may know a vendor's. */
    private static final Map<String, List<String>> VENDORS = Map.ofEntries(
            Map.entry("edu.stanford.nlp..", List.of("annotate.corenlp")),
            Map.entry("ai.onnxruntime..", List.of("annotate.attribution", "annotate.meaning")),
            Map.entry("org.eclipse.rdf4j..", List.of("graph")),
            Map.entry("org.apache.jena..", List.of("validate", "load", "ask", "serve")),
            Map.entry("org.jsoup..", List.of("source.html")),
            Map.entry("net.dankito..", List.of("source.html")),
            Map.entry("org.apache.tika..", List.of("source.content")),
            Map.entry("crawlercommons..", List.of("source.content", "source.web")),
            Map.entry("org.apache.hc..", List.of("source.web")),
            Map.entry("com.rometools..", List.of("source.feed")),
            Map.entry("org.netpreserve..", List.of("source.warc")),
            Map.entry("com.fasterxml.jackson.dataformat..", List.of("source.configuration")),
            Map.entry("com.cronutils..", List.of("schedule")),
            Map.entry("picocli..", List.of("cli")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.hearsay");

    static Stream<Arguments> packages() {
        return MAY_KNOW.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageKnowsOnlyThoseBelowIt(String name, List<String> mayKnow) {
        String[] known = Stream.concat(Stream.of(name), mayKnow.stream())
                .map(ArchitectureTest::tree)
                .toArray(String[]::new);
        classes()
                .that(resideInAPackage(tree(name)))
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("org.hearsay..")).or(resideInAnyPackage(known)))
                .check(CLASSES);
    }

    @Test
    void everyPackageStandsInTheTable() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(
                type -> found.add(type.getPackageName().substring(ROOT.length()).split("\\.")[0]));
        assertThat(found).isEqualTo(new TreeSet<>(MAY_KNOW.keySet()));
    }

    static Stream<Arguments> vendors() {
        return VENDORS.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void vendorIsKnownInItsPlaceOnly(String vendor, List<String> places) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        places.stream().map(ArchitectureTest::tree).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(vendor)
                .check(CLASSES);
    }

    @Test
    void adaptersOfModelsAreKnownToTheirWiringOnly() {
        noClasses()
                .that(resideInAnyPackage(tree("extract"), tree("resolve"), tree("graph"), "org.hearsay.annotate"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(tree("annotate.corenlp"), tree("annotate.attribution"))
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.hearsay.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingWritesToTheStandardStreams() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packagesWithClasses()).allMatch(found -> found.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void noPackageIsNamedAfterNothing() {
        assertThat(packagesWithClasses())
                .noneMatch(found -> Set.of("util", "common", "helper", "impl").contains(found.getRelativeName()));
    }

    private static List<JavaPackage> packagesWithClasses() {
        return CLASSES.getPackage("org.hearsay").getSubpackagesInTree().stream()
                .filter(found -> !found.getClasses().isEmpty())
                .toList();
    }

    private static String tree(String name) {
        return ROOT + name + "..";
    }
}
