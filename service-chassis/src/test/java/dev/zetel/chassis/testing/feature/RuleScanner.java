package dev.zetel.chassis.testing.feature;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Reads the annotations from the test sources of all modules, since no module has all test classes. */
final class RuleScanner extends TreeScanner<Void, String> {

    private final List<ShownRule> found = new ArrayList<>();
    private final String module;

    private RuleScanner(String module) {
        this.module = module;
    }

    static List<ShownRule> scan(Path checkout) throws IOException {
        var found = new ArrayList<ShownRule>();
        for (var sources : testSources(checkout)) {
            var scanner = new RuleScanner(checkout.relativize(sources).toString());
            scanner.parse(sources.resolve("src/test/java"));
            found.addAll(scanner.found);
        }
        return found;
    }

    /** The modules of the checkout; some are two directories deep. */
    private static List<Path> testSources(Path checkout) throws IOException {
        try (var directories = Files.find(checkout, 2, (path, attributes) -> attributes.isDirectory())) {
            return directories
                    .filter(directory -> Files.isDirectory(directory.resolve("src/test/java")))
                    .sorted()
                    .toList();
        }
    }

    private void parse(Path sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null);
                var files = Files.walk(sources)) {
            var java = files.filter(file -> file.toString().endsWith(".java")).toList();
            var units = manager.getJavaFileObjectsFromPaths(java);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
            task.parse().forEach(unit -> scan(unit, ""));
        }
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
        var name = outer.isEmpty() ? type.getSimpleName().toString() : outer + "." + type.getSimpleName();
        rules(type.getModifiers()).forEach(rule -> found.add(new ShownRule(rule, module, name)));
        return super.visitClass(type, name);
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
        rules(method.getModifiers())
                .forEach(rule -> found.add(new ShownRule(rule, module, type + "." + method.getName())));
        return super.visitMethod(method, type);
    }

    private static Stream<String> rules(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals("Rule"))
                .map(RuleScanner::value);
    }

    /** The parser gives {@code "S1"} as it stands, or as an assignment to {@code value}. */
    private static String value(AnnotationTree annotation) {
        var value = new StringBuilder();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                value.append(literal.getValue());
                return null;
            }
        }.scan(annotation.getArguments(), null);
        return value.toString();
    }
}
