package org.hearsay.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearsay.ask.Harbour;
import org.hearsay.graph.derived.Ledgers;
import org.hearsay.load.QuadChange;
import org.hearsay.load.Store;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.load.remote.Credentials;
import org.hearsay.load.remote.RemoteStore;
import org.hearsay.pipeline.DerivedLayers;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;
import org.hearsay.validate.ShapeValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving, restoring, compacting and looking over a store, in a folder and while it is served. */
class CareIT {
    private static final Credentials EDITOR = new Credentials("hearsay", "a password for tests");

    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsRestoredElsewhereAndFoundByItsWords() {
        Path file = folder.resolve("saved.nq.gz");
        String saved;
        try (EmbeddedStore store = Harbour.store(folder.resolve("one"))) {
            saved = export(store);
            assertThat(Backup.save(store, file)).isEqualTo(saved.lines().count());
        }
        try (EmbeddedStore other = open("two")) {
            Backup.restore(file, other);
            assertThat(export(other).lines().sorted())
                    .containsExactlyElementsOf(saved.lines().sorted().toList());
            assertThat(other.indexAgreement().agrees()).isTrue();
            assertThat(other.indexAgreement().literals()).isPositive();
        }
    }

    @Test
    void aBackupThatWasCutOffChangesNothing() throws IOException {
        Path file = folder.resolve("saved.nq.gz");
        try (EmbeddedStore store = Harbour.store(folder.resolve("one"))) {
            Backup.save(store, file);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            String before = export(store);
            assertThatThrownBy(() -> Backup.restore(file, store))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("saved.nq.gz");
            assertThat(export(store)).isEqualTo(before);
        }
    }

    @Test
    void aServedStoreIsSavedCompactedAndRestoredThroughItsServer() {
        Path file = folder.resolve("saved.nq.gz");
        Harbour.store(folder.resolve("one")).close();
        ServerOptions options = new ServerOptions(folder.resolve("one"), 0, Optional.of(EDITOR), List.of(), false);
        try (HearsayServer server = HearsayServer.start(options)) {
            Store served = new RemoteStore(StoreLocation.Endpoint.of(server.dataset()), Optional.of(EDITOR));
            String before = export(served);
            Backup.save(served, file);
            served.remove(List.of(served.articles().get(0).iri()));
            served.compact();
            assertThat(export(served)).isNotEqualTo(before);
            Backup.restore(file, served);
            assertThat(export(served).lines().sorted())
                    .containsExactlyElementsOf(before.lines().sorted().toList());
        }
        try (EmbeddedStore afterwards = open("one")) {
            assertThat(afterwards.indexAgreement().agrees()).isTrue();
        }
    }

    @Test
    void theDoctorNamesWhatIsWrong() {
        try (EmbeddedStore store = Harbour.store(folder.resolve("one"))) {
            String article = store.articles().get(0).iri();
            String stranger = "<urn:s> <urn:p> \"o\" <urn:stranger> .\n";
            String gone = "<urn:s> <https://w3id.org/hearsay/ns#inArticle> <https://w3id.org/hearsay/id/article/gone>"
                    + " <https://w3id.org/hearsay/derived/copies> .\n";
            String second = "<" + article + "> <https://w3id.org/hearsay/ns#sha256> \"bad\" <" + article + "> .\n";
            byte[] harm = (stranger + gone + second).getBytes(StandardCharsets.UTF_8);
            store.change(QuadChange.adding(harm));
            List<Complaint> complaints = new Doctor(store, "0.1.0", Ledgers.edition()).examine(ShapeValidator.load());
            assertThat(complaints)
                    .extracting(Complaint::kind)
                    .contains(Complaint.Kind.ORPHAN, Complaint.Kind.SHAPES_BROKEN, Complaint.Kind.SET_ASIDE)
                    .doesNotContain(Complaint.Kind.OTHER_EXTRACTOR, Complaint.Kind.INDEX_DIFFERS);
            assertThat(complaints).anyMatch(one -> one.what().contains("urn:stranger"));
            assertThat(complaints).anyMatch(one -> one.what().contains("article/gone"));
            assertThat(new Doctor(store, "9.9", Ledgers.edition()).examine(ShapeValidator.load()))
                    .extracting(Complaint::kind)
                    .contains(Complaint.Kind.OTHER_EXTRACTOR);
        }
    }

    @Test
    void theDoctorTellsThatOtherCodeDerived() {
        try (EmbeddedStore store = Harbour.store(folder.resolve("one"))) {
            DerivedLayers.rebuild(store);
            assertThat(new Doctor(store, "0.1.0", Ledgers.edition()).examine(ShapeValidator.load()))
                    .extracting(Complaint::kind)
                    .doesNotContain(Complaint.Kind.DERIVED_BEHIND);
            assertThat(new Doctor(store, "0.1.0", "edition of yesterday").examine(ShapeValidator.load()))
                    .extracting(Complaint::kind)
                    .contains(Complaint.Kind.DERIVED_BEHIND);
        }
    }

    @Test
    void anIndexThatLacksTextsIsNoticedAndBuiltAnew() throws IOException {
        Harbour.store(folder.resolve("one")).close();
        try (var files = Files.list(folder.resolve("one/text"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        try (EmbeddedStore store = open("one")) {
            assertThat(new Doctor(store, "0.1.0", Ledgers.edition()).examine(ShapeValidator.load()))
                    .extracting(Complaint::kind)
                    .contains(Complaint.Kind.INDEX_DIFFERS);
            store.rebuildTextIndex();
            assertThat(store.indexAgreement().agrees()).isTrue();
        }
    }

    private EmbeddedStore open(String name) {
        return EmbeddedStore.open(StoreFolder.hold(folder.resolve(name), "test", Duration.ZERO));
    }

    private static String export(Store store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
