package dev.zetel.chassis.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.chassis.error.PreconditionFailed;
import dev.zetel.chassis.error.RequestMalformed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EtagTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", " * ", "W/\"7\"", "\"7\"", "W/\"1\", W/\"7\"", "\"7\",\"8\""})
    void letsThroughWhoNamesTheVersion(String ifMatch) {
        assertThatCode(() -> Etag.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "\"77\"", "\"\"", "W/\"1\", W/\"2\""})
    void refusesWhoNamesOthers(String ifMatch) {
        assertThatThrownBy(() -> Etag.requireMatch(ifMatch, 7)).isInstanceOf(PreconditionFailed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "W/7", "\"7", "\"7\" \"8\"", "\"7\",", "*, \"7\""})
    void refusesWhatIsNoTag(String ifMatch) {
        assertThatThrownBy(() -> Etag.requireMatch(ifMatch, 7)).isInstanceOf(RequestMalformed.class);
    }
}
