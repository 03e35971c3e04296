package dev.zetel.chassis.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** The methods that answer HTTP requests. */
final class Operations {

    private Operations() {}

    /** Those that a type declares, and those of which an interface of it says that they are. */
    static Stream<JavaMethod> of(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> isDeclared(method) || declarations(method).anyMatch(Operations::isDeclared));
    }

    static boolean isDeclared(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod"));
    }

    private static Stream<JavaMethod> declarations(JavaMethod method) {
        var parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return method.getOwner().getAllRawInterfaces().stream()
                .flatMap(type -> type.tryGetMethod(method.getName(), parameters).stream());
    }

    /** A body is the parameter that is taken from nowhere else. */
    static boolean readsABody(JavaMethod operation) {
        return operation.getParameters().stream()
                .anyMatch(parameter -> parameter.getAnnotations().stream()
                        .noneMatch(annotation ->
                                annotation.getRawType().getPackageName().startsWith("jakarta.ws.rs")));
    }

    /** What is written, whether it comes with a status and headers or not. */
    static String answer(JavaMethod operation) {
        var type = operation.getReturnType();
        var written = type instanceof JavaParameterizedType response
                        && response.toErasure().isEquivalentTo(RestResponse.class)
                ? response.getActualTypeArguments().get(0)
                : type;
        return written.toErasure().getName();
    }

    /** The values of an operation's annotation; one that is not there has a value that no constant has. */
    static List<String> values(JavaMethod operation, Class<? extends Annotation> annotation) {
        return operation
                .tryGetAnnotationOfType(annotation.getName())
                .flatMap(found -> found.get("value"))
                .map(values -> List.of((String[]) values))
                .orElse(List.of("no value"));
    }

    static Set<String> constants(Class<?> type) {
        return Stream.of(type.getFields()).map(Operations::value).collect(Collectors.toSet());
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
