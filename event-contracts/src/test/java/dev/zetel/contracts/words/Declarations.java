package dev.zetel.contracts.words;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The names that a Java source declares; those of other people's interfaces are only overridden. */
final class Declarations extends TreeScanner<Void, CompilationUnitTree> {

    private final List<Occurrence> names = new ArrayList<>();
    private final SourcePositions positions;

    private Declarations(SourcePositions positions) {
        this.positions = positions;
    }

    static List<Occurrence> of(String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var file = new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var task = (JavacTask) compiler.getTask(null, null, ignored -> {}, List.of("-proc:none"), null, List.of(file));
        var scanner = new Declarations(Trees.instance(task).getSourcePositions());
        try {
            task.parse().forEach(unit -> scanner.scan(unit, unit));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return scanner.names;
    }

    @Override
    public Void visitCompilationUnit(CompilationUnitTree unit, CompilationUnitTree same) {
        if (unit.getPackageName() != null) {
            var name = unit.getPackageName().toString();
            add(OldWord.Kind.PACKAGE, name.substring(name.lastIndexOf('.') + 1), unit.getPackageName(), unit);
        }
        return super.visitCompilationUnit(unit, same);
    }

    @Override
    public Void visitClass(ClassTree type, CompilationUnitTree unit) {
        add(OldWord.Kind.TYPE, type.getSimpleName().toString(), type, unit);
        if (type.getKind() == Tree.Kind.RECORD) {
            type.getMembers().forEach(member -> addComponent(member, unit));
        }
        return super.visitClass(type, unit);
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        var overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        if (!overrides) {
            add(OldWord.Kind.METHOD, method.getName().toString(), method, unit);
        }
        return super.visitMethod(method, unit);
    }

    private void addComponent(Tree member, CompilationUnitTree unit) {
        if (member instanceof VariableTree component
                && !component.getModifiers().getFlags().contains(Modifier.STATIC)) {
            add(OldWord.Kind.METHOD, component.getName().toString(), component, unit);
        }
    }

    private void add(OldWord.Kind kind, String name, Tree tree, CompilationUnitTree unit) {
        var line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        names.add(new Occurrence(kind, name, (int) line));
    }
}
