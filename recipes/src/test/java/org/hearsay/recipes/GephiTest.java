package org.hearsay.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.GraphController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;

/** The recipe "Gephi", with its toolkit. */
class GephiTest {
    @TempDir
    Path folder;

    @Test
    void everyNodeAndEdgeIsRead() throws Exception {
        Path graphml = folder.resolve("all.graphml");
        Tools.export("-o", graphml.toString());
        DirectedGraph graph = read(graphml.toFile());
        String text = Files.readString(graphml);
        assertThat(graph.getNodeCount()).isEqualTo(text.split("<node ").length - 1);
        assertThat(graph.getEdgeCount()).isEqualTo(text.split("<edge ").length - 1);
        assertThat(graph.getNodes().toCollection())
                .anySatisfy(node -> {
                    assertThat(node.getLabel()).isEqualTo("Yuri Ushakov");
                    assertThat(node.getAttribute("kind")).isEqualTo("Person");
                });
    }

    /** As Gephi's dialogue does with "edges merge strategy: don't merge". */
    private static DirectedGraph read(File graphml) throws FileNotFoundException {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importing = Lookup.getDefault().lookup(ImportController.class);
        Container container = importing.importFile(graphml);
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        importing.process(container, new DefaultProcessor(), workspace);
        return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getDirectedGraph();
    }
}
