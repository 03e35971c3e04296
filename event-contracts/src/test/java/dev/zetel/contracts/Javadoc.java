package dev.zetel.contracts;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** What the sources say about the records and their components, so that it need not be said a second time. */
final class Javadoc {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Map<String, String> TEXTS = read();

    private Javadoc() {}

    /** The description of a type, or null. */
    static String of(Class<?> type) {
        return TEXTS.get(type.getCanonicalName());
    }

    /** The description of a record's component, or null. */
    static String of(Class<?> type, String component) {
        return TEXTS.get(type.getCanonicalName() + "#" + component);
    }

    private static Map<String, String> read() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var walk = Files.walk(SOURCES);
                var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = walk.filter(path -> path.toString().endsWith(".java")).toList();
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            var reader = new Reader(DocTrees.instance(task));
            task.parse().forEach(unit -> reader.scan(new TreePath(unit), unit.getPackageName() + "."));
            return reader.texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends TreePathScanner<Void, String> {

        private final Map<String, String> texts = new HashMap<>();
        private final DocTrees docs;

        Reader(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, String prefix) {
            var name = prefix + type.getSimpleName();
            var comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(name, plain(comment.getFullBody()));
                comment.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(ParamTree.class::cast)
                        .forEach(component ->
                                texts.put(name + "#" + component.getName(), plain(component.getDescription())));
            }
            return super.visitClass(type, name + ".");
        }

        private static String plain(List<? extends DocTree> body) {
            return body.stream()
                    .map(DocTree::toString)
                    .collect(Collectors.joining())
                    .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                    .replaceAll("\\s+", " ");
        }
    }
}
