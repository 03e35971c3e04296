package dev.zetel.chassis.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into the error envelope; internals stay in the log. */
public class ErrorResponses {

    private static final String BAD_REQUEST = "Request_BadRequest";
    private static final String NO_BODY = "The request body is missing or is not the JSON object that is expected.";

    private final RequestIds ids;

    ErrorResponses(RequestIds ids) {
        this.ids = ids;
    }

    @ServerExceptionMapper
    public Response of(Refusal refusal) {
        var kind = refusal.kind();
        var name = refusal.getClass().getSimpleName();
        var details = kind.detailed()
                ? List.of(new ErrorEnvelope.Detail(name, refusal.target(), refusal.getMessage()))
                : null;
        return respond(kind.status(), kind.code(), refusal.getMessage(), details);
    }

    /** Named for itself: the framework has a mapper of its own for this kind, which would win. */
    @ServerExceptionMapper
    Response of(MismatchedInputException failure) {
        return of((JsonMappingException) failure);
    }

    /** Likewise: a fault of ours, in the usual shape. */
    @ServerExceptionMapper
    Response of(InvalidDefinitionException failure) {
        return of((Throwable) failure);
    }

    @ServerExceptionMapper
    Response of(JsonMappingException failure) {
        if (failure.getCause() instanceof Refusal refusal) {
            return of(refusal);
        }
        var fault = new JsonFault(failure);
        var path = fault.path();
        var message = path == null ? NO_BODY : fault.message();
        return respond(400, BAD_REQUEST, message, List.of(new ErrorEnvelope.Detail("RequestMalformed", path, message)));
    }

    @ServerExceptionMapper
    Response of(JsonProcessingException failure) {
        var where = failure.getLocation();
        var place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
        var twice =
                failure.getOriginalMessage().startsWith("Duplicate field") ? ": " + failure.getOriginalMessage() : "";
        return respond(400, BAD_REQUEST, "The request body is not valid JSON" + place + twice + ".", null);
    }

    @ServerExceptionMapper
    Response of(ConstraintViolationException failure) {
        var details = failure.getConstraintViolations().stream()
                .map(ErrorResponses::detail)
                .sorted(Comparator.comparing(detail -> String.valueOf(detail.target())))
                .toList();
        return respond(400, BAD_REQUEST, details.get(0).message(), details);
    }

    private static ErrorEnvelope.Detail detail(ConstraintViolation<?> violation) {
        // method.parameter, and within a body .property; an element of a list has a name that nobody needs
        var path = violation
                .getPropertyPath()
                .toString()
                .replace(".<list element>", "")
                .split("\\.", 3);
        if (path.length < 3) {
            return new ErrorEnvelope.Detail("RequestMalformed", null, NO_BODY);
        }
        return new ErrorEnvelope.Detail("RequestMalformed", path[2], path[2] + " " + violation.getMessage());
    }

    @ServerExceptionMapper
    Response of(OptimisticLockException failure) {
        return of(new PreconditionFailed());
    }

    @ServerExceptionMapper
    Response of(WebApplicationException failure) {
        var status = failure.getResponse().getStatus();
        if (status == 400 && failure.getCause() instanceof JsonProcessingException json) {
            return json.getCause() instanceof Refusal refusal ? of(refusal) : of(json);
        }
        if (status >= 500) {
            return of((Throwable) failure);
        }
        return switch (status) {
            case 404 -> respond(404, "Request_ResourceNotFound", "No such path.", null);
            case 405 -> respond(405, BAD_REQUEST, "Specified HTTP method is not allowed for the request target.", null);
            case 415 ->
                respond(
                        415,
                        BAD_REQUEST,
                        "Send the body as application/json, or as the type that the operation's description names.",
                        null);
            default -> respond(status, BAD_REQUEST, failure.getMessage(), null);
        };
    }

    /** A deadlock, a lock time-out, no connection: such a failure passes by itself. */
    @ServerExceptionMapper
    Response of(Throwable failure) {
        if (Failures.isText(failure)) {
            return of(new RequestMalformed(
                    "A text in the request has a character that cannot be stored, such as U+0000. Leave it out."));
        }
        if (Failures.isTransient(failure)) {
            Log.warnf(
                    "request not carried out request-id=%s: %s",
                    ids.request(), Failures.reason(failure).get());
            return respond(
                    503,
                    "serviceNotAvailable",
                    "The database could not do this in time. Before a write is repeated, look whether it was done.",
                    null);
        }
        Log.errorf(failure, "request failed request-id=%s", ids.request());
        return respond(
                500,
                "InternalServerError",
                "The service failed. Repeat the request; if it fails again, report its" + " request-id.",
                null);
    }

    private Response respond(int status, String code, String message, List<ErrorEnvelope.Detail> details) {
        var response = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ErrorEnvelope.of(code, message, details, ids));
        if (status == 503 || status == 429) {
            response.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return response.build();
    }
}
