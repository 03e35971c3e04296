package dev.zetel.chassis.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The body of every error, in the form of Microsoft Graph. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorEnvelope(Body error) {

    /** What went wrong, for programs and for people. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Body(String code, String message, List<Detail> details, InnerError innerError) {}

    /** Our stable code for the refusal, and what it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Detail(String code, String target, String message) {}

    /** What a support case needs. */
    public record InnerError(
            Instant date,
            @JsonProperty("request-id") String requestId,
            @JsonProperty("client-request-id") String clientRequestId) {}

    public static ErrorEnvelope of(String code, String message, List<Detail> details, RequestIds ids) {
        var inner = new InnerError(Instant.now().truncatedTo(ChronoUnit.SECONDS), ids.request(), ids.client());
        return new ErrorEnvelope(new Body(code, message, details, inner));
    }
}
