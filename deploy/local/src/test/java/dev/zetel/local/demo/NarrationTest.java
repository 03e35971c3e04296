package dev.zetel.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zetel.client.http.Response;
import dev.zetel.client.http.UnexpectedResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NarrationTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Narration narration = new Narration(new PrintStream(output, true));

    @Test
    void tellsAStepWithItsRowAndFigures() {
        narration.print("S14", "25 seats bought", "25 bought, 0 taken, 25 free");

        assertThat(output.toString().strip()).matches("S14 +25 seats bought +25 bought, 0 taken, 25 free");
    }

    @Test
    void tellsWhatWasRefusedAndWhy() throws IOException {
        var refusal = response(403, "{\"error\":{\"message\":\"Insufficient privileges.\"}}");

        narration.printRefusal("S41", "the billing administrator tries to assign", refusal, 403);

        assertThat(output.toString()).contains("403 Insufficient privileges.");
    }

    @Test
    void breaksOffWhenWhatHasToBeRefusedIsNot() throws IOException {
        var granted = response(200, "{}");

        assertThatThrownBy(() -> narration.printRefusal("S41", "tries to assign", granted, 403))
                .isInstanceOf(UnexpectedResponse.class)
                .hasMessage("POST /x answered 200: {}");
    }

    @Test
    void waitsUntilSomethingIsAsItHasToBe() {
        var looks = new AtomicInteger();

        assertThat(narration.await("it is three", looks::incrementAndGet, look -> look == 3))
                .isEqualTo(3);
    }

    @Test
    void countsTheStepsThatShowARule() {
        narration.print("", "a sandbox", "");
        narration.print("S14", "25 seats bought", "");
        narration.print("S17", "auto-renew switched off", "");

        assertThat(narration.steps()).isEqualTo(2);
    }

    private static Response response(int status, String body) throws IOException {
        var headers = HttpHeaders.of(Map.of(), (name, value) -> true);
        return new Response("POST /x", status, headers, new ObjectMapper().readTree(body));
    }
}
