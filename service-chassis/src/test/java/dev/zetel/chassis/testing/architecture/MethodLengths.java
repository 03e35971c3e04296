package dev.zetel.chassis.testing.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;

/** How many lines each method has, from its declaration to its closing brace, without annotations. */
final class MethodLengths extends TreeScanner<Void, CompilationUnitTree> {

    private final Map<String, Long> lengths = new TreeMap<>();
    private final SourcePositions positions;

    private MethodLengths(SourcePositions positions) {
        this.positions = positions;
    }

    static Map<String, Long> of(List<Path> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            var scanner = new MethodLengths(Trees.instance(task).getSourcePositions());
            task.parse().forEach(unit -> scanner.scan(unit, unit));
            return scanner.lengths;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        if (method.getBody() != null && positions.getEndPosition(unit, method) >= 0) {
            var first = lineOf(unit, start(method, unit));
            var length = lineOf(unit, positions.getEndPosition(unit, method)) - first + 1;
            lengths.put("%s:%d %s".formatted(unit.getSourceFile().getName(), first, method.getName()), length);
        }
        return super.visitMethod(method, unit);
    }

    private long start(MethodTree method, CompilationUnitTree unit) {
        var annotations = method.getModifiers().getAnnotations();
        return annotations.isEmpty()
                ? positions.getStartPosition(unit, method)
                : positions.getEndPosition(unit, annotations.get(annotations.size() - 1)) + 1;
    }

    private static long lineOf(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }
}
