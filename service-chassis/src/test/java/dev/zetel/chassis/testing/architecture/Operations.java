package dev.zetel.chassis.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.stream.Stream;

/** The methods that answer HTTP requests. */
final class Operations {

    private Operations() {}

    static Stream<JavaMethod> of(JavaClass type) {
        return type.getMethods().stream().filter(Operations::isOperation);
    }

    static boolean isOperation(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod"));
    }
}
