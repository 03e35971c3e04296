package dev.zetel.chassis.error;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is wrong with a value in a body, in words of the API rather than of Java. */
record JsonFault(JsonMappingException failure) {

    /** Where the value is, such as {@code addLicenses[1].skuId}; null for the whole body. */
    String path() {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .reduce((left, right) -> right.startsWith("[") ? left + right : left + "." + right)
                .orElse(null);
    }

    String message() {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            var properties = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return "There is no property '%s' here. There are: %s.".formatted(path(), properties);
        }
        if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "The value of '%s' must be %s.".formatted(path(), expected(mismatch.getTargetType()));
        }
        var outOfRange = failure.getCause() instanceof InputCoercionException;
        return "The value of '%s' is %s.".formatted(path(), outOfRange ? "out of range" : "not valid");
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (List.of(int.class, Integer.class, long.class, Long.class).contains(type)) {
            return "a whole number";
        }
        if (List.of(boolean.class, Boolean.class).contains(type)) {
            return "true or false";
        }
        if (type == Instant.class) {
            return "an instant such as 2027-01-31T09:00:00Z";
        }
        if (type == UUID.class) {
            return "a GUID";
        }
        return type == String.class ? "a text" : "an object";
    }
}
