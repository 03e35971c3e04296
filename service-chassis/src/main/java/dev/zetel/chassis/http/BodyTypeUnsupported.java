package dev.zetel.chassis.http;

import dev.zetel.chassis.error.Refusal;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;

/** The body is of a type that the operation does not read; the message says which it does. */
class BodyTypeUnsupported extends Refusal {

    BodyTypeUnsupported(List<MediaType> taken) {
        super("Send the body as " + taken.stream().map(MediaType::toString).collect(Collectors.joining(" or ")) + ".");
    }

    @Override
    public int status() {
        return 415;
    }

    @Override
    public String detail() {
        return null;
    }
}
